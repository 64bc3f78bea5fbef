using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol.Documents;

namespace InfoShareHub.Protocol.Tests;

/// <summary>The rules on law, as a reader of the document would work them out.</summary>
internal sealed class OracleLaw(ProtocolDocument document)
{
    private readonly CommonRules _common = document.Common;

    internal bool HasBasis(DecisionRequest request, ClassRules rules)
    {
        if (RowOf(request) is not { } row)
            return false;
        if (rules.Gate == LawfulGate.Offences)
            return row.Offences.Length > 0;
        return (rules.Gate == LawfulGate.Ordinary && rules.Tier < Tier.T3) || row.Special.Length > 0;
    }

    internal bool HasItemBasis(DecisionRequest request, ClassRules rules) =>
        rules.Gate != LawfulGate.Ordinary || rules.Tier >= Tier.T3 || !(request.Item.Tier >= Tier.T3) || RowOf(request)?.Special.Length > 0;

    internal bool IsPastChildhood(DecisionRequest request) =>
        (request.Subject.IsAdult || request.Subject.TurnsEighteenOn <= request.Date)
        && (request.Purpose == default || _common.Adult.Purposes.Contains(request.Purpose));

    internal bool CrossesWithoutAuthority(DecisionRequest request)
    {
        bool? one = IsLawEnforcement(request.Item.OwnerKind), other = IsLawEnforcement(request.Recipient.Kind);
        return (one is null || one != other) && !request.HasLawfulAuthority && !_common.Regime.Purposes.Contains(request.Purpose);
    }

    internal bool LiftsConsent(DecisionRequest request)
    {
        var isDuty = request.RelevanceAsserted && request.Date >= _common.Duty.EffectiveFrom && _common.Duty.Purposes.Contains(request.Purpose)
            && _common.Duty.Kinds.Contains(request.Item.OwnerKind) && _common.Duty.Kinds.Contains(request.Recipient.Kind)
            && !request.Item.Markers.Contains(Marker.Detriment);
        return isDuty || (request.IsNotifiable && _common.Report.Purposes.Contains(request.Purpose));
    }

    internal bool IsGlassBroken(DecisionRequest request, DataClass dataClass) =>
        request.IsBreakGlass && request.Recipient.Roles.Any(_common.BreakGlass.Roles.Contains) && _common.BreakGlass.Purposes.Contains(request.Purpose)
        && _common.BreakGlass.Classes.Contains(dataClass)
        && (!_common.BreakGlass.ProtectiveOnly.Contains(dataClass) || request.Item.Markers.Contains(Marker.ProtectsChild));

    private BasisRow? RowOf(DecisionRequest request) =>
        _common.Basis.Rows.SingleOrDefault(row => row.Purposes.Contains(request.Purpose) && row.Kinds.Contains(request.Recipient.Kind));

    private static bool? IsLawEnforcement(AgencyKind kind) => kind == default ? null : kind is AgencyKind.Police or AgencyKind.Justice;
}
