using System.Threading.RateLimiting;
using InfoShareHub.Concerns.Identity;
using InfoShareHub.Hub.Options;

namespace InfoShareHub.Hub.Calls;

/// <summary>How many more calls each agency may make now.</summary>
internal sealed class AgencyBudget : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter;

    public AgencyBudget(HubOptions options)
    {
        var limits = options.Limits;

        // Ten times a second, so that a caller at its rate never waits for the next whole second.
        _limiter = PartitionedRateLimiter.Create<string, string>(agency => RateLimitPartition.GetTokenBucketLimiter(agency, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = limits.CallBurst,
            TokensPerPeriod = Math.Max(1, limits.CallsPerSecond / 10),
            ReplenishmentPeriod = TimeSpan.FromMilliseconds(limits.CallsPerSecond >= 10 ? 100 : 1000 / limits.CallsPerSecond),
            QueueLimit = 0,
        }));
    }

    /// <summary>Takes one call; false, and how long to wait, if there is none left.</summary>
    public bool TryTake(AgencyId agency, out TimeSpan wait)
    {
        using var lease = _limiter.AttemptAcquire(agency.Value);
        wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter) ? retryAfter : TimeSpan.FromSeconds(1);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
