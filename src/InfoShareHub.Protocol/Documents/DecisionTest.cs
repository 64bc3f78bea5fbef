using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Documents;

/// <summary>One decision test of a document: a request and what must come of it. Who changes a rule changes its tests in the same document.</summary>
public sealed record DecisionTest
{
    /// <summary>What is tested, in words.</summary>
    public required string Name { get; init; }

    /// <summary>The request.</summary>
    public required DecisionRequest Request { get; init; }

    /// <summary>The outcome.</summary>
    public required DecisionOutcome Outcome { get; init; }

    /// <summary>The level.</summary>
    public required DisclosureLevel Level { get; init; }

    /// <summary>The decisive rule.</summary>
    public required string Rule { get; init; }

    /// <summary>Other rules that must have had a part.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>Fields that must be shown.</summary>
    public FieldSet Shows { get; init; }

    /// <summary>Fields that must not be shown.</summary>
    public FieldSet Hides { get; init; }

    /// <summary>Obligations that must be laid on the recipient.</summary>
    public IReadOnlyList<Obligation> Obliges { get; init; } = [];

    /// <summary>Duties that must fall to the hub.</summary>
    public IReadOnlyList<HubDuty> Hub { get; init; } = [];

    /// <summary>What must be found about the duty to share; null for not tested.</summary>
    public DutyFinding? Duty { get; init; }

    /// <summary>Whether that finding must be a shadow.</summary>
    public bool IsShadow { get; init; }

    /// <summary>The day it must expire on; null for not tested.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>A part of the lawful basis that must be named; empty for not tested.</summary>
    public string Basis { get; init; } = "";

    /// <summary>Line it stands on.</summary>
    public int Line { get; init; }
}
