using Grpc.Core;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Hub.Errors;
using InfoShareHub.Hub.Identity;
using InfoShareHub.Ledger.Sequencing;
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

            codes = codes.Intersect(actor.Roles);
            caller = caller with { StaffId = actor.StaffId };
        }
        else if (rule.NeedsActor(identity.Role))
        {
            return CallRefusals.ActorNotAccepted("there is none");
        }

        caller = caller with { RoleCodes = [.. codes] };
        return rule.NeedsActor(identity.Role) && codes.IsEmpty ? CallRefusals.RoleNotAllowed : null;
    }
}
