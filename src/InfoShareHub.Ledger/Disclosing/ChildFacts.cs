using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.Protocol;

namespace InfoShareHub.Ledger.Disclosing;

/// <summary>What the protocol looks at of one child for one recipient, as of the state now.</summary>
/// <param name="Child">The child.</param>
/// <param name="Records">Its live records, sealed ones included.</param>
/// <param name="Subject">For rules.</param>
/// <param name="Viewed">Classes the recipient's agency has been shown of this child before.</param>
internal sealed record ChildFacts(ulong Child, IReadOnlyList<KnownRecord> Records, SubjectFacts Subject, ClassSet Viewed)
{
    /// <summary>A child of whom nothing is known.</summary>
    public static readonly ChildFacts Nobody = new(0, [], new SubjectFacts(), default);

    public static ChildFacts Of(HubState state, ulong child, Recipient recipient, Moment moment)
    {
        var records = state.Records.OfChild(child).OrderBy(record => record.Number).ToList();
        var age = YoungestAge(records.Select(record => record.Subject), moment.Date);
        var subject = new SubjectFacts
        {
            AgeYears = age,
            IsAdult = age >= SubjectFacts.AdultAge,
            TurnsEighteenOn = EarliestBirth(records.Select(record => record.Subject))?.AddYears(SubjectFacts.AdultAge),
            IsKnownToRecipient = records.Exists(record => record.Agency == recipient.Agency),
            // Whose record is in quarantine must not notice: to its owner it is a child whom nobody else knows.
            IsSealed = records.Exists(record => record.IsProtected || (record.IsQuarantined && record.Agency != recipient.Agency)),
        };
        var viewed = state.Accesses.ViewedBy(recipient.Agency.Value, state.Records.Children.PastOf(child));
        return new ChildFacts(state.Records.Children.Survivor(child), records, subject, viewed);
    }

    /// <summary>Whether a person is recorded as the alleged source of harm to this child, or as close to them.</summary>
    public bool IsBarred(CallerIdentity caller) => Barring.Bars(Records, caller);

    /// <summary>How sure it is that a record is of the child that this recipient knows.</summary>
    public static LinkBasis BasisOf(KnownRecord record, Recipient recipient, HubState state)
    {
        return record.Agency == recipient.Agency ? LinkBasis.OwnRecord : state.Records.Children.BasisOf(record.Number);
    }

    /// <summary>The earliest day that any of a child's birth dates allows, because what is shared for a child's sake must not outlast childhood.</summary>
    private static DateOnly? EarliestBirth(IEnumerable<SubjectIdentity?> subjects)
    {
        DateOnly? earliest = null;
        foreach (var subject in subjects)
        {
            if (subject?.BirthDate?.EarliestDay is { } day && (earliest is null || day < earliest))
            {
                earliest = day;
            }
        }

        return earliest;
    }

    /// <summary>The youngest that any of a child's birth dates allows, because rules protect the younger more; null when none is known.</summary>
    public static int? YoungestAge(IEnumerable<SubjectIdentity?> subjects, DateOnly today)
    {
        int? youngest = null;
        foreach (var subject in subjects)
        {
            if (subject?.BirthDate is { } birthDate && !birthDate.IsAfter(today))
            {
                var age = birthDate.YoungestAgeOn(today);
                youngest = youngest is { } known && known < age ? known : age;
            }
        }

        return youngest;
    }
}
