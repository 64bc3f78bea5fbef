using Microsoft.Extensions.Logging;

namespace InfoShareHub.Testing;

/// <summary>A line as it was logged.</summary>
public sealed record LogLine(LogLevel Level, EventId Id, string Category, string Text);
