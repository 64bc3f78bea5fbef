using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Compiling;

/// <summary>What the common rules say beside their caps.</summary>
internal sealed class CommonTable
{
    internal required NumberedRule Validity { get; init; }

    internal required NumberedRule DefaultDeny { get; init; }

    internal required NumberedRule Emergency { get; init; }

    internal required Condition EmergencyWhen { get; init; }

    internal required uint ThresholdPurposes { get; init; }

    internal required uint InsufficientThresholds { get; init; }

    internal required ClassSet SensitiveClasses { get; init; }

    internal required int AggregatedClasses { get; init; }

    /// <summary>Rules and obligations for each tier, at the place of its number.</summary>
    internal required (NumberedRule[] Rules, uint Obligations)[] Handling { get; init; }
}
