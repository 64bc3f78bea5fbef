using Google.Protobuf;
using InfoShareHub.V1;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Ledger.Sequencing;

/// <summary>The parts that every entry has in common.</summary>
internal static class Drafts
{
    public static AuditEvent NewEvent(CallerIdentity caller, Action action, string protocol, Outcome outcome)
    {
        return new AuditEvent { Action = action, Outcome = outcome, Actor = ToActor(caller), Protocol = protocol };
    }

    public static EntryDraft Refuse(Command command, string protocol, Refusal refusal)
    {
        var audited = NewEvent(command.Caller, command.Action, protocol, Outcome.Refused);
        audited.Refusal = refusal.Reason;
        return new EntryDraft(new StateChange { Nothing = new NothingChanged() }, audited) { Refusal = refusal };
    }

    private static Actor ToActor(CallerIdentity caller)
    {
        var actor = new Actor
        {
            Agency = caller.Agency.Value,
            Role = caller.Role,
            System = caller.System ?? string.Empty,
            StaffId = caller.StaffId ?? string.Empty,
            Certificate = ByteString.CopyFrom(caller.Fingerprint.Span),
        };
        foreach (var code in caller.RoleCodes)
        {
            actor.RoleCodes.Add(code.ToString());
        }

        return actor;
    }
}
