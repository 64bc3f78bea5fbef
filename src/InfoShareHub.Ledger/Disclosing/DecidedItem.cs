using InfoShareHub.Alerts.Composing;
using InfoShareHub.Concerns.Identity;
using InfoShareHub.Protocol;
using InfoShareHub.V1;
using DataClass = InfoShareHub.Concerns.Sharing.DataClass;

namespace InfoShareHub.Ledger.Disclosing;

/// <summary>One item of an answer, decided.</summary>
/// <param name="Place">Where it stands in the answer.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="Item">What the asker is told of it; null for nothing.</param>
/// <param name="Access">For the auditor.</param>
/// <param name="Facts">What it was decided on.</param>
internal sealed record DecidedItem(DisclosurePlace Place, Decision Decision, ComposedItem? Item, Access Access, ItemFacts Facts)
{
    public AgencyId Owner => Facts.Owner;

    public DataClass DataClass => Facts.DataClass;
}
