using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Xunit;

namespace InfoShareHub.Testing;

/// <summary>
/// Two nets under every hub test: an unannounced Error fails it, and so does anything personal of an invented person in any line of any level.
/// </summary>
public sealed class LogSink : ILoggerProvider
{
    private readonly ConcurrentQueue<LogLine> _lines = new();
    private readonly ConcurrentDictionary<int, bool> _expected = new();

    /// <summary>Everything logged so far.</summary>
    public IReadOnlyCollection<LogLine> Lines => _lines;

    /// <summary>Says that errors with this event id belong to the test.</summary>
    public void ExpectError(int eventId) => _expected[eventId] = true;

    /// <summary>Fails if something was logged that must not be.</summary>
    public void Verify()
    {
        Assert.DoesNotContain(_lines, line => line.Level >= LogLevel.Error && !_expected.ContainsKey(line.Id.Id));
        foreach (var line in _lines)
            Assert.True(Subjects.FindPersonal(line.Text) is null, $"{line.Category} logged something personal as event {line.Id.Id}");
    }

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    /// <inheritdoc/>
    public void Dispose()
    {
        // Nothing to release; the lines stay readable after the host is gone.
    }

    private sealed class Logger(LogSink sink, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            sink._lines.Enqueue(new LogLine(logLevel, eventId, category, formatter(state, exception) + exception));
    }
}
