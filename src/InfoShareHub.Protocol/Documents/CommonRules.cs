using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Documents;

/// <summary>The rules that hold for every class. Each must be there: a protocol may tune them, never drop one.</summary>
public sealed record CommonRules
{
    /// <summary>Outside its days of validity the protocol shares nothing.</summary>
    public required ProtocolRule Validity { get; init; }

    /// <summary>What no rule permits is not shared.</summary>
    public required ProtocolRule DefaultDeny { get; init; }

    /// <summary>What is sealed is silent for everybody but the seal-holder.</summary>
    public required ProtocolRule Seal { get; init; }

    /// <summary>Who the seal-holders are.</summary>
    public required RoleSet SealHolders { get; init; }

    /// <summary>An item with a mark that cannot be read is not shared.</summary>
    public required ProtocolRule UnreadableMark { get; init; }

    /// <summary>The alleged source of harm learns nothing.</summary>
    public required ProtocolRule AllegedHarm { get; init; }

    /// <summary>What was judged more detrimental to disclose is not disclosed.</summary>
    public required ProtocolRule Detriment { get; init; }

    /// <summary>What the owner holds back for the time being is not shared.</summary>
    public required ProtocolRule Embargo { get; init; }

    /// <summary>What is shared for a child's sake ends at 18.</summary>
    public required PurposeRule Adult { get; init; }

    /// <summary>Crossing the data-protection regimes needs a stated lawful authority; for its purposes the rule itself states it.</summary>
    public required PurposeRule Regime { get; init; }

    /// <summary>Nothing without a lawful basis.</summary>
    public required BasisRule Basis { get; init; }

    /// <summary>The duty to share.</summary>
    public required DutyRule Duty { get; init; }

    /// <summary>A report of child sexual abuse cannot be held back for want of consent.</summary>
    public required PurposeRule Report { get; init; }

    /// <summary>What a broken glass opens.</summary>
    public required BreakGlassRule BreakGlass { get; init; }

    /// <summary>Every grant ends.</summary>
    public required ExpiryRule Expiry { get; init; }

    /// <summary>In an emergency consent does not hold back.</summary>
    public required ProtocolRule Emergency { get; init; }

    /// <summary>When there is an emergency.</summary>
    public required Circumstance EmergencyWhen { get; init; }

    /// <summary>An agency gets its own information back.</summary>
    public required ProtocolRule OwnInformation { get; init; }

    /// <summary>Roles that get their own agency's information.</summary>
    public required RoleSet OwnInformationRoles { get; init; }

    /// <summary>Without a recorded threshold little is shared; all of them hold.</summary>
    public required IReadOnlyList<ThresholdRule> Thresholds { get; init; }

    /// <summary>What is not linked is not shared.</summary>
    public required ProtocolRule NoLink { get; init; }

    /// <summary>A possible link is for reviewers only.</summary>
    public required ProtocolRule PossibleLink { get; init; }

    /// <summary>An automatic link gives little until a person confirms it.</summary>
    public required ProtocolRule AutomaticLink { get; init; }

    /// <summary>Sensitive tiers wait for a person to confirm an automatic link.</summary>
    public required ProtocolRule AutomaticLinkSensitive { get; init; }

    /// <summary>The roles that review links.</summary>
    public required RoleSet LinkReviewers { get; init; }

    /// <summary>Many sensitive classes in one view weigh more than each.</summary>
    public required AggregationRule Aggregation { get; init; }

    /// <summary>What recipients of whole tiers must do.</summary>
    public required IReadOnlyList<HandlingRule> Handling { get; init; }
}
