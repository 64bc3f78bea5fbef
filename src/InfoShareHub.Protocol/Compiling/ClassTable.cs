using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Compiling;

/// <summary>The rules of one class, ready to be asked. Grants and caps are counted in words of 64 bits, so a class has at most 64 of each, common ones included.</summary>
internal sealed class ClassTable
{
    internal const int MostRules = 64;

    internal required DataClass DataClass { get; init; }

    internal required Tier Tier { get; init; }

    internal required Grant[] Grants { get; init; }

    /// <summary>The common caps at the places of <see cref="CommonCap"/>, then the class's own.</summary>
    internal required Cap[] Caps { get; init; }

    /// <summary>When each of the class's own caps speaks, from <see cref="CommonCap.Count"/>.</summary>
    internal required Condition[] CapConditions { get; init; }

    internal required Condition ConsentSought { get; init; }

    internal required Condition ConsentExempt { get; init; }

    internal required uint ConsentSatisfied { get; init; }

    internal required bool IsThresholdExempt { get; init; }

    internal required NumberedRule? Mask { get; init; }

    internal required FieldSet MaskedFields { get; init; }

    internal required uint MaskExceptRoles { get; init; }

    internal required uint Obligations { get; init; }

}
