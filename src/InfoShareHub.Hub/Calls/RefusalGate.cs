using System.Threading.RateLimiting;
using InfoShareHub.Hub.Errors;
using InfoShareHub.Hub.Identity;
using InfoShareHub.Hub.Options;
using InfoShareHub.Ledger;
using InfoShareHub.Ledger.Sequencing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace InfoShareHub.Hub.Calls;

/// <summary>
/// The one place where a call of a known caller is refused before its endpoint: audited first, then answered. A caller that is refused more often than it
/// may fill the ledger is counted instead.
/// </summary>
internal sealed class RefusalGate : IDisposable
{
    private readonly AuditRefusal _audit;
    private readonly RefusalCounter _counter;
    private readonly ILogger<RefusalGate> _log;
    private readonly PartitionedRateLimiter<string> _budget;

    public RefusalGate(AuditRefusal audit, RefusalCounter counter, HubOptions options, ILogger<RefusalGate> log)
    {
        (_audit, _counter, _log) = (audit, counter, log);
        var perSecond = options.Limits.RefusalsPerSecond;
        _budget = PartitionedRateLimiter.Create<string, string>(certificate => RateLimitPartition.GetTokenBucketLimiter(certificate, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = perSecond * 5,
            TokensPerPeriod = perSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        }));
    }

    /// <summary>Audits and answers.</summary>
    public async Task RefuseAsync(HttpContext context, CallerIdentity caller, string method, Refusal refusal)
    {
        var answer = refusal;
        using (var lease = _budget.AttemptAcquire(Convert.ToHexString(caller.Fingerprint.Span)))
        {
            if (!lease.IsAcquired)
                _counter.Count(caller.Fingerprint.Span, refusal.Reason.ToString());
            else if (!await TryRecordAsync(caller, method, refusal, context.RequestAborted))
                answer = CallRefusals.StoreUnavailable;
        }

        CallsLog.Refused(_log, context.TraceIdentifier, method, refusal.Reason);
        RefusalStatus.WriteTo(context.Response, answer, context.TraceIdentifier);
    }

    public void Dispose() => _budget.Dispose();

    private async Task<bool> TryRecordAsync(CallerIdentity caller, string method, Refusal refusal, CancellationToken cancellationToken)
    {
        try
        {
            await _audit(caller, method, refusal.Reason, cancellationToken);
            return true;
        }
        catch (LedgerUnavailableException)
        {
            return false;
        }
    }
}
