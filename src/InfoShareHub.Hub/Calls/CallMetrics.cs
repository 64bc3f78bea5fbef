using System.Diagnostics.Metrics;

namespace InfoShareHub.Hub.Calls;

/// <summary>Measures of calls: counts and durations by method and status. Never an agency with a person, never an id.</summary>
internal sealed class CallMetrics : IDisposable
{
    public const string MeterName = "InfoShareHub.Calls";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _ended;
    private readonly UpDownCounter<long> _open;
    private readonly Histogram<double> _duration;

    public CallMetrics()
    {
        _ended = _meter.CreateCounter<long>("infoshare.calls.ended", "{call}", "Calls that ended, by method and gRPC status.");
        _open = _meter.CreateUpDownCounter<long>("infoshare.calls.open", "{call}", "Calls that are open now, by method.");
        _duration = _meter.CreateHistogram<double>("infoshare.calls.duration", "s", "From the first byte of the request to the last of the answer.");
    }

    public void Begin(string method) => _open.Add(1, new KeyValuePair<string, object?>("method", method));

    public void End(string method, string status, TimeSpan duration)
    {
        var methodTag = new KeyValuePair<string, object?>("method", method);
        var statusTag = new KeyValuePair<string, object?>("status", status);
        _open.Add(-1, methodTag);
        _ended.Add(1, methodTag, statusTag);
        _duration.Record(duration.TotalSeconds, methodTag, statusTag);
    }

    public void Dispose() => _meter.Dispose();
}
