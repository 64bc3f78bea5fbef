using InfoShareHub.Alerts.Composing;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Ledger.Intake;
using InfoShareHub.Ledger.State;
using InfoShareHub.Protocol;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Ledger.Disclosing;

/// <summary>Decisions as the auditor's box holds them.</summary>
internal static class AccessMapping
{
    public static Wire.Access ToAccess(ulong child, string owner, DataClass dataClass, LinkBasis basis, Decision decision)
    {
        var access = new Wire.Access
        {
            Child = child,
            OwnerAgency = owner,
            DataClass = (Wire.DataClass)(int)dataClass,
            Level = (Wire.DisclosureLevel)(int)decision.Level,
            Outcome = ToOutcome(decision.Outcome),
            Basis = LinkMapping.ToBand(basis),
            Duty = ToDuty(decision.Duty),
            LawfulBasis = decision.LawfulBasis,
            ExpiresOn = decision.ExpiresOn is { } last ? DaysSince1970(last) : 0,
        };
        access.RuleIds.Add(decision.RuleIds);
        if (decision.ExpiresOn is { } lastDay)
        {
            access.ExpiresOn = LedgerClock.ToDay(lastDay);
        }

        return access;
    }

    /// <summary>Adds to a decision what exactly was shown, so that it can be recalled.</summary>
    public static Wire.Access Showing(this Wire.Access access, ShownPiece? shown, ShownTo shownTo, HubState state)
    {
        if (shown is null)
        {
            return access;
        }

        access.Fields = shown.Mask;
        access.Piece = new Wire.ShownPiece { Item = shown.Piece.Item };
        if (shown.Piece.ConcernNumber != 0)
        {
            access.Piece.ConcernNumber = shown.Piece.ConcernNumber;
            access.Piece.Version = state.Concerns.Find(shown.Piece.ConcernNumber)!.CurrentVersion;
        }
        else
        {
            access.Piece.RecordNumber = shown.Piece.RecordNumber;
            access.Piece.Version = state.Records.Find(shown.Piece.RecordNumber)!.CurrentVersion;
        }

        access.OwnRecord = shownTo.OwnRecord;
        access.Purpose = (Wire.Purpose)(int)shownTo.Purpose;
        return access;
    }

    /// <summary>Asked for, and nobody holds any.</summary>
    public static Wire.Access NothingHeld(ulong child, DataClass dataClass) => new()
    {
        Child = child,
        DataClass = (Wire.DataClass)(int)dataClass,
        Level = Wire.DisclosureLevel.D0,
        Outcome = Wire.Outcome.Accepted,
    };

    private static uint DaysSince1970(DateOnly day) => (uint)(day.DayNumber - new DateOnly(1970, 1, 1).DayNumber);

    private static string ToDuty(Duty duty)
    {
        var code = duty.Finding switch
        {
            DutyFinding.MetShare => "met_share",
            DutyFinding.ExceptedDetriment => "excepted_detriment",
            DutyFinding.NotRelevant => "not_relevant",
            DutyFinding.RecipientOutOfScope => "recipient_out_of_scope",
            _ => string.Empty,
        };
        return code.Length > 0 && duty.IsShadow ? $"shadow:{code}" : code;
    }

    private static Wire.Outcome ToOutcome(DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Permit => Wire.Outcome.Accepted,
        DecisionOutcome.Partial => Wire.Outcome.Partial,
        DecisionOutcome.Deny => Wire.Outcome.Refused,
        DecisionOutcome.Silent => Wire.Outcome.Silent,
        _ => Wire.Outcome.Referred,
    };
}
