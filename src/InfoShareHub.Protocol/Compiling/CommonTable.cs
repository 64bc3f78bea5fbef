using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Compiling;

/// <summary>What the common rules say beside their caps.</summary>
internal sealed class CommonTable
{
    internal required NumberedRule Validity { get; init; }

    internal required NumberedRule DefaultDeny { get; init; }

    internal required NumberedRule Expiry { get; init; }

    /// <summary>The rules that lift something, at the places of the bits of <see cref="Lift"/>.</summary>
    internal required NumberedRule[] Lifting { get; init; }

    internal required Condition EmergencyWhen { get; init; }

    internal required ClassSet SensitiveClasses { get; init; }

    internal required int AggregatedClasses { get; init; }

    internal required DutyTable Duty { get; init; }

    internal required BasisTable Basis { get; init; }

    internal required BreakGlassTable BreakGlass { get; init; }

    /// <summary>Purposes for a child's sake, as bits; an unknown purpose is one.</summary>
    internal required uint ChildPurposes { get; init; }

    /// <summary>Purposes for which the protocol itself states the authority to cross the regimes, as bits.</summary>
    internal required uint CrossingPurposes { get; init; }

    /// <summary>Purposes of the report that cannot be held back for want of consent, as bits.</summary>
    internal required uint ReportPurposes { get; init; }

    /// <summary>Days after the disclosure that what was shared may be used, at the place of the purpose's number.</summary>
    internal required int[] UsableDays { get; init; }
}
