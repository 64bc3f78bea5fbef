using Google.Protobuf;
using InfoShareHub.V1;

namespace InfoShareHub.Ledger.Sequencing;

/// <summary>The parts that every entry has in common.</summary>
internal static class Drafts
{
    public static AuditEvent NewEvent(Command command, string protocol, Outcome outcome) => new()
    {
        Action = command.Action,
        Outcome = outcome,
        Actor = ToActor(command.Protected is null ? command.Caller : HubCaller.Identity),
        Protocol = protocol,
        ProtectedRoute = command.Protected is not null,
    };

    public static EntryDraft Refuse(Command command, string protocol, Refusal refusal)
    {
        var audited = NewEvent(command, protocol, Outcome.Refused);
        audited.Refusal = refusal.Reason;
        return new EntryDraft(new StateChange { Nothing = new NothingChanged() }, audited) { Refusal = refusal };
    }

    /// <summary>Who called through the protected route; null for any other call.</summary>
    public static ConcealedCaller? Conceal(Command command, EntryDraft draft)
    {
        return command.Protected is null ? null : new ConcealedCaller { Actor = ToActor(command.Caller), Reporter = draft.ConcealedReporter };
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
