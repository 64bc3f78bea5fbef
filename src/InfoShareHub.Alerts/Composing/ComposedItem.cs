using InfoShareHub.Alerts.Rendering;
using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol;

namespace InfoShareHub.Alerts.Composing;

/// <summary>What one recipient is told of one item, ready to be shown.</summary>
/// <param name="DataClass">The class.</param>
/// <param name="OwnerAgency">Whose information it is; null at D1 and where nothing is shown.</param>
/// <param name="Level">The level it is shown at.</param>
/// <param name="Fields">What is shown.</param>
/// <param name="RuleIds">The rules that decided and may be named, most decisive first.</param>
/// <param name="Explanation">Why, in plain words.</param>
/// <param name="Obligations">What the recipient must do, as on the wire.</param>
public sealed record ComposedItem(
    DataClass DataClass,
    AgencyId? OwnerAgency,
    DisclosureLevel Level,
    IReadOnlyList<RenderedField> Fields,
    IReadOnlyList<string> RuleIds,
    string Explanation,
    IReadOnlyList<string> Obligations)
{
    /// <summary>Which piece it is; the default for a referral, which shows none.</summary>
    public HeldPiece Piece { get; init; }

    /// <summary>What is shown of which piece.</summary>
    public ShownPiece Shown => ShownPiece.Of(Piece, Fields);

    /// <summary>How the item was answered; null where only what is shown matters.</summary>
    public DecisionOutcome? Outcome { get; init; }

    /// <summary>Where it comes from; null below D3 and where only what is shown matters.</summary>
    public ItemProvenance? Provenance { get; init; }

    /// <summary>Grade of police intelligence; empty where there is none or the text is not shown.</summary>
    public string Grade { get; init; } = "";

    /// <summary>The last day it may be used; null where no end is known or only what is shown matters.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>An item as its decision lets it be shown.</summary>
    public static ComposedItem Of(DataClass dataClass, AgencyId owner, Decision decision, IReadOnlyList<RenderedField> fields) => new(
        dataClass,
        decision.Level >= DisclosureLevel.D2 ? owner : null,
        decision.Level,
        fields,
        decision.AskerRuleIds,
        decision.ExplanationPlain,
        [.. decision.Obligations.Select(obligation => SnakeCase.Of(obligation.ToString()))]);
}
