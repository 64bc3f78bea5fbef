using System.Diagnostics;
using System.Globalization;
using InfoShareHub.Cli.Terminals;

namespace InfoShareHub.Cli.Demo;

/// <summary>Tells the story: a heading for each chapter, indented lines below it, and what is being waited for on standard error.</summary>
internal sealed class Narrator(Terminal terminal)
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private string _chapter = "";

    /// <summary>Begins a chapter.</summary>
    public void Chapter(string title, string text)
    {
        _chapter = title;
        if (terminal.IsJson)
            terminal.Json(new { chapter = title, text });
        else
            terminal.Line(string.Create(CultureInfo.InvariantCulture, $"{_clock.Elapsed.TotalSeconds,5:0.0} s  {title.ToUpperInvariant(),-13}{text}"));
    }

    /// <summary>Tells one more thing in this chapter.</summary>
    public void Tell(string text)
    {
        if (terminal.IsJson)
            terminal.Json(new { chapter = _chapter, text });
        else
            terminal.Line($"         {text}");
    }

    /// <summary>Says what is being waited for.</summary>
    public void Waiting(string text)
    {
        if (terminal.IsWatched)
            terminal.Tick($"         … {text}");
        else
            terminal.Say($"demo: {text}");
    }

    /// <summary>The wait is over.</summary>
    public void Done() => terminal.EndTicks();
}
