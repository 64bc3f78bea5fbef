using Grpc.Core;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Hub.Errors;
using InfoShareHub.Hub.Identity;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace InfoShareHub.Hub.Calls;

/// <summary>
/// Who calls, and whether they may: certificate, enrolment, the one table of roles, and the person's token. Runs before the request is read, since
/// the framework reads a unary request before anything else of ours could refuse it.
/// </summary>
internal sealed class IdentifyAgency(RequestDelegate next, Membership membership, ActorTokens tokens, RefusalGate refusals, StreamEnding ending)
{
    /// <summary>Request metadata that carries the actor token.</summary>
    public const string ActorHeader = "infoshare-actor";

    /// <summary>Request metadata that carries a second person's token, where four eyes are needed.</summary>
    public const string SecondActorHeader = "infoshare-second-actor";

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Method() is not { } method)
        {
            RefuseUnknown(context);
            return;
        }

        var peer = context.Features.GetRequiredFeature<Peer>();
        var refusal = Judge(context.Request, peer, method.FullName, out var caller);
        if (refusal is not null)
        {
            await refusals.RefuseAsync(context, caller, method.FullName, refusal);
            return;
        }

        context.Features.Set(caller);
        if (method.Type == MethodType.Unary)
        {
            await next(context);
            return;
        }

        // A stream outlives the judgement above, so it ends when the certificate's time here does, or the hub's.
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, peer.Ended, ending.Token);
        context.RequestAborted = ends.Token;
        await next(context);
    }

    /// <summary>Nothing is served but gRPC methods with a rule.</summary>
    private static void RefuseUnknown(HttpContext context)
    {
        if (context.Request.ContentType?.StartsWith("application/grpc", StringComparison.Ordinal) is not true)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = "application/grpc";
        context.Response.Headers["grpc-status"] = "12";
        context.Response.Headers["grpc-message"] = "there is no such method";
    }

    private Refusal? Judge(HttpRequest request, Peer peer, string method, out CallerIdentity caller)
    {
        var identity = peer.Identity;
        caller = new CallerIdentity(identity.Agency, identity.Role, identity.System, peer.Fingerprint, StaffId: null, RoleCodes: []);
        if (membership.Find(peer) is not { } terms)
            return CallRefusals.NotEnrolled;
        if (CallRoles.Find(method) is not { } rule || !rule.Allows(identity.Role))
            return CallRefusals.RoleNotAllowed;

        var codes = CertificateRoles.CodesOf(identity.Role).Intersect(RoleSet.Of(terms.RoleCodes.AsSpan()));
        var tokenValues = request.Headers[ActorHeader];
        if (tokenValues.Count > 0)
        {
            var verdict = tokenValues.Count == 1 ? tokens.Judge(tokenValues[0] ?? "", peer, terms) : ActorVerdict.Refuse("there is more than one");
            if (verdict.Actor is not { } actor)
                return CallRefusals.ActorNotAccepted(verdict.BrokenRule!);

            var enrolled = codes;
            codes = codes.Intersect(actor.Roles);
            caller = caller with { StaffId = actor.StaffId, Conflicts = actor.Conflicts };
            if (JudgeSecond(request, peer, terms, enrolled, ref caller) is { } refusal)
                return refusal;
        }
        else if (rule.NeedsActor(identity.Role))
        {
            return CallRefusals.ActorNotAccepted("there is none");
        }

        caller = caller with { RoleCodes = [.. codes] };
        return rule.NeedsActor(identity.Role) && codes.IsEmpty ? CallRefusals.RoleNotAllowed : null;
    }

    /// <summary>A second token that is there must be as good as the first, and of somebody else.</summary>
    private Refusal? JudgeSecond(HttpRequest request, Peer peer, EnrolledAgency terms, RoleSet enrolled, ref CallerIdentity caller)
    {
        var values = request.Headers[SecondActorHeader];
        if (values.Count == 0)
            return null;

        var verdict = values.Count == 1 ? tokens.Judge(values[0] ?? "", peer, terms) : ActorVerdict.Refuse("there is more than one second token");
        if (verdict.Actor is not { } actor)
            return CallRefusals.ActorNotAccepted(verdict.BrokenRule!);
        if (string.Equals(actor.StaffId, caller.StaffId, StringComparison.Ordinal))
            return CallRefusals.ActorNotAccepted("the second token is of the same person");
        if (enrolled.Intersect(actor.Roles) is not { IsEmpty: false } roles)
            return CallRefusals.ActorNotAccepted("the second person has no role here");

        caller = caller with { Second = new SecondPerson(actor.StaffId, roles, actor.Conflicts) };
        return null;
    }
}
