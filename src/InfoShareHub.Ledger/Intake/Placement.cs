using InfoShareHub.Concerns.Identity;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;

namespace InfoShareHub.Ledger.Intake;

/// <summary>Which child a record belongs to: matches it against the index and writes the outcome, with its reasons, into the change.</summary>
internal static class Placement
{
    /// <summary>Decides for a version that wins.</summary>
    public static void Decide(HubState state, KnownRecord? known, SubjectIdentity subject, bool isSealed, RecordKept kept)
    {
        if (known is { IsLive: true } && known.Subject == subject && known.IsProtected == isSealed)
        {
            KeepPlace(state, known, kept);
            return;
        }

        var nextChild = state.Records.NextChild;
        if (known is not null)
        {
            nextChild = Separate(state, known.Number, kept.Moved, nextChild);
        }

        if (isSealed)
        {
            kept.Child = nextChild;
            return;
        }

        var plan = LinkPlanning.Plan(state, subject, known?.Number, kept.Moved);
        kept.SealedMatches.Add(LinkPlanning.FindProtected(state, subject, kept.RecordNumber, plan));
        if (kept.SealedMatches.Count > 0 || state.Records.Quarantine.MustStay(kept.RecordNumber))
        {
            kept.Quarantined = true;
            kept.Child = nextChild;
            return;
        }

        kept.Child = plan.Child ?? nextChild;
        kept.Links.Add(plan.Links);
        kept.Possible.Add(plan.Possible);
        kept.JoinedChildren.Add(plan.Joined);
    }

    /// <summary>Who the record is has not changed, so neither has who it belongs to.</summary>
    private static void KeepPlace(HubState state, KnownRecord known, RecordKept kept)
    {
        kept.Quarantined = known.IsQuarantined;
        kept.Child = state.Records.Children.ChildOf(known.Number) ?? state.Records.NextChild;
        foreach (var (other, basis) in state.Records.Children.LinksOf(known.Number))
        {
            kept.Links.Add(new LinkMade { RecordNumber = other, Child = kept.Child, Band = LinkMapping.ToBand(basis) });
        }
    }

    /// <summary>Without this record its child may fall apart: the part with the oldest record stays the child, each other part becomes one of its own.</summary>
    public static ulong Separate(HubState state, ulong record, ICollection<RecordMoved> moved, ulong nextChild)
    {
        foreach (var part in state.Records.Children.ComponentsWithout(record).Skip(1))
        {
            foreach (var number in part)
            {
                moved.Add(new RecordMoved { RecordNumber = number, Child = nextChild });
            }

            nextChild++;
        }

        return nextChild;
    }
}
