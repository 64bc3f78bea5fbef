namespace InfoShareHub.Cli.Bench;

/// <summary>What a load showed.</summary>
/// <param name="Calls">Calls answered.</param>
/// <param name="Failures">Calls refused or lost.</param>
/// <param name="Seconds">From the first intended start to the last answer.</param>
/// <param name="PerSecond">Answered calls a second.</param>
/// <param name="P50Ms">Half of the calls took no longer, from their intended start.</param>
/// <param name="P99Ms">99 of 100.</param>
/// <param name="P999Ms">999 of 1,000.</param>
/// <param name="MaxMs">The slowest.</param>
/// <param name="FirstFailure">What the first failure said; null for none.</param>
internal sealed record LoadFigures(int Calls, int Failures, double Seconds, double PerSecond, double P50Ms, double P99Ms, double P999Ms, double MaxMs, string? FirstFailure)
{
    public static LoadFigures Of(TimeSpan[] latencies, int failures, TimeSpan elapsed, string? firstFailure)
    {
        Array.Sort(latencies);
        return new LoadFigures(
            latencies.Length, failures, elapsed.TotalSeconds, latencies.Length / elapsed.TotalSeconds, At(latencies, 0.5), At(latencies, 0.99), At(latencies, 0.999), At(latencies, 1), firstFailure);
    }

    /// <summary>The smallest latency that this share of the calls did not exceed, in milliseconds.</summary>
    private static double At(TimeSpan[] sorted, double share) =>
        sorted.Length == 0 ? double.NaN : sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)].TotalMilliseconds;
}
