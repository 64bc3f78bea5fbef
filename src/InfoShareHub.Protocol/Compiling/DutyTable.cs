using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Compiling;

/// <summary>Where the duty to share runs.</summary>
internal sealed record DutyTable(NumberedRule Rule, DateOnly EffectiveFrom, uint Purposes, uint Kinds)
{
    /// <summary>What the duty comes to. The rule set is chosen by the day of the disclosure: before the duty starts its finding is a shadow.</summary>
    internal Duty Find(DecisionRequest request, bool isOwn)
    {
        var purpose = Facts.BitOf((int)request.Purpose, (int)Purpose.P15);
        var isConsidered = !isOwn && (Purposes & purpose) != 0 && IsInScope(request.Item.OwnerKind);
        return isConsidered ? new Duty(FindingOf(request), request.Date < EffectiveFrom) : default;
    }

    /// <summary>Whether the duty is to share: what <see cref="Find"/> calls met, once the duty has begun.</summary>
    internal bool IsMet(in Facts facts) =>
        facts.IsRelevant && (Purposes & facts.Purpose) != 0 && (Kinds & facts.OwnerKind) != 0 && (Kinds & facts.Kind) != 0
        && !facts.Has(Marker.Detriment) && !(facts.IsOwn && facts.Basis != LinkBasis.None);

    private DutyFinding FindingOf(DecisionRequest request)
    {
        if (!IsInScope(request.Recipient.Kind))
            return DutyFinding.RecipientOutOfScope;
        if (request.Item.Markers.Contains(Marker.Detriment))
            return DutyFinding.ExceptedDetriment;
        return request.RelevanceAsserted ? DutyFinding.MetShare : DutyFinding.NotRelevant;
    }

    private bool IsInScope(AgencyKind kind) => (Kinds & Facts.BitOf((int)kind, (int)AgencyKind.Justice)) != 0;
}
