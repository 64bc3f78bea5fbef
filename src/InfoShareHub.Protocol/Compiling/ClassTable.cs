using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol.Documents;

namespace InfoShareHub.Protocol.Compiling;

/// <summary>The rules of one class, ready to be asked. Grants and caps are counted in words of 64 bits, so a class has at most 64 of each, common ones included.</summary>
internal sealed class ClassTable
{
    internal const int MostRules = 64;

    internal required DataClass DataClass { get; init; }

    internal required Tier Tier { get; init; }

    /// <summary>The gate that counts: from T3 an ordinary one is a special one.</summary>
    internal required LawfulGate Gate { get; init; }

    internal required Grant[] Grants { get; init; }

    /// <summary>The common caps at the places of <see cref="CommonCap"/>, then the class's own, then those of the gates.</summary>
    internal required Cap[] Caps { get; init; }

    /// <summary>When each of the class's own caps speaks, from <see cref="CommonCap.Count"/>.</summary>
    internal required Condition[] CapConditions { get; init; }

    internal required ConsentGate[] Consents { get; init; }

    internal required ThresholdGate[] Thresholds { get; init; }

    /// <summary>Whether consent is the child's own confidence in any of the consent rules.</summary>
    internal required bool NeedsCompetence { get; init; }

    /// <summary>Roles whom every consent rule lets override a refusal, as bits; none where there is no consent rule.</summary>
    internal required uint OverrideBy { get; init; }

    internal required Mask[] Masks { get; init; }

    internal required HandlingDuty[] Handling { get; init; }

    internal required uint Obligations { get; init; }
}
