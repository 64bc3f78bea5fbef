namespace InfoShareHub.Cli.Bench;

/// <summary>How calls are made: so many at once, or so many a second whatever the answers take.</summary>
/// <param name="Calls">How many in all.</param>
/// <param name="Concurrency">How many at once; the limit of open calls where there is a rate.</param>
/// <param name="Rate">Calls a second; 0 for as fast as answers come.</param>
internal sealed record LoadPlan(int Calls, int Concurrency, int Rate)
{
    /// <summary>Makes a tenth of the calls first, unmeasured: code is compiled and connections are open before the clock starts.</summary>
    public int WarmUpCalls => Math.Clamp(Calls / 10, 50, 2000);
}
