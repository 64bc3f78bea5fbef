using InfoShareHub.Hub.Errors;
using InfoShareHub.Hub.Identity;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.V1;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace InfoShareHub.Hub.Calls;

/// <summary>Keeps one agency from taking the others' share. What is over the rate is counted, never an entry of its own: it would be the flood it stops.</summary>
internal sealed class LimitRate(RequestDelegate next, AgencyBudget budget, RefusalCounter counter)
{
    public Task InvokeAsync(HttpContext context)
    {
        var caller = context.Features.GetRequiredFeature<CallerIdentity>();
        if (budget.TryTake(caller.Agency, out var wait))
            return next(context);

        counter.Count(caller.Fingerprint.Span, nameof(ErrorReason.RateExceeded));
        RefusalStatus.WriteTo(context.Response, CallRefusals.RateExceeded(wait), context.TraceIdentifier);
        return Task.CompletedTask;
    }
}
