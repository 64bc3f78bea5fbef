using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;

namespace InfoShareHub.Ledger.Disclosing;

/// <summary>What a recipient took something to be about, and for what: beside the piece itself, what is needed to recall it.</summary>
/// <param name="OwnRecord">The recipient's own record of the child, on whose link it rests; 0 where it rests on none.</param>
/// <param name="Purpose">What it was decided for.</param>
internal readonly record struct ShownTo(ulong OwnRecord, Purpose Purpose)
{
    private const string ContributorRole = "contributor";

    /// <summary>
    /// A contributor knows a child by its agency's own record: the one it named, else the oldest live one. A screener knows a child by the hub's id
    /// alone, unless it named a record.
    /// </summary>
    public static ShownTo Of(HubState state, ulong child, CallerIdentity caller, SourceId? named, Purpose purpose)
    {
        if (named is not null && state.Records.Find(caller.Agency, named) is { } record)
        {
            return new ShownTo(record.Number, purpose);
        }

        var own = string.Equals(caller.Role, ContributorRole, StringComparison.Ordinal)
            ? state.Records.OfChild(child).FirstOrDefault(held => held.Agency == caller.Agency)
            : null;
        return new ShownTo(own?.Number ?? 0, purpose);
    }
}
