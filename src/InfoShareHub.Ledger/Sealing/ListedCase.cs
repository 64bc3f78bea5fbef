using InfoShareHub.Alerts.Composing;
using InfoShareHub.Concerns.Identity;
using InfoShareHub.Ledger.State;

namespace InfoShareHub.Ledger.Sealing;

/// <summary>A case as the seal-holder reads it.</summary>
/// <param name="Waiting">The case.</param>
/// <param name="Agency">Who sent it.</param>
/// <param name="Subject">Who it is about.</param>
/// <param name="Resembled">The protected records: whose, why, and who they are.</param>
internal sealed record ListedCase(
    QuarantineCase Waiting, AgencyId Agency, IReadOnlyList<ComposedItem> Subject, IReadOnlyList<(AgencyId Agency, KnownLink Link, IReadOnlyList<ComposedItem> Subject)> Resembled)
{
    public override string ToString() => nameof(ListedCase);
}
