using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Alerts.Composing;

/// <summary>What one mailbox is told about one concern, and every decision behind it.</summary>
public sealed record AlertContent
{
    /// <summary>Whose mailbox.</summary>
    public required AlertRecipient Recipient { get; init; }

    /// <summary>The purpose it was decided for.</summary>
    public required Purpose Purpose { get; init; }

    /// <summary>Who reported; null where that is withheld.</summary>
    public required AgencyId? ReportingAgency { get; init; }

    /// <summary>Reported through the protected route.</summary>
    public bool IsProtected { get; init; }

    /// <summary>When it happened; null where that is withheld.</summary>
    public required DateTimeOffset? EventTime { get; init; }

    /// <summary>What is feared; null where that is withheld.</summary>
    public required ConcernCategory? Category { get; init; }

    /// <summary>Somebody must act at once.</summary>
    public required bool IsUrgent { get; init; }

    /// <summary>Threshold recorded; none where that is withheld.</summary>
    public required Threshold Threshold { get; init; }

    /// <summary>The concern itself and its subject.</summary>
    public required IReadOnlyList<ComposedItem> Concern { get; init; }

    /// <summary>What other agencies hold.</summary>
    public required IReadOnlyList<ComposedItem> Known { get; init; }

    /// <summary>Records that are, or may be, the child's; for MASH mailboxes only, else empty.</summary>
    public required IReadOnlyList<LinkedRecord> Matches { get; init; }

    /// <summary>Every decision, shown or not.</summary>
    public required IReadOnlyList<ComposedDecision> Decisions { get; init; }

    /// <summary>Whether there is anything to tell; where there is not, the mailbox gets no alert.</summary>
    public bool ShowsAnything => Concern.Any(item => item.Level > DisclosureLevel.D0) || Known.Any(item => item.Level > DisclosureLevel.D0);

    /// <summary>The classes it shows, for the next decision about the same child.</summary>
    public ClassSet ShownClasses => Concern.Concat(Known).Where(item => item.Level > DisclosureLevel.D0)
        .Aggregate(default(ClassSet), (classes, item) => classes.With(item.DataClass));

    /// <summary>The type's name only.</summary>
    public override string ToString() => nameof(AlertContent);
}
