using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Google.Protobuf;
using Spectre.Console;

namespace InfoShareHub.Cli.Terminals;

/// <summary>Where a command writes: results to standard output, everything else to standard error; never a colour code in a pipe.</summary>
internal sealed class Terminal
{
    private static readonly JsonFormatter Messages = new(JsonFormatter.Settings.Default.WithFormatDefaultValues(true));

    private static readonly JsonSerializerOptions Values = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    private readonly TextWriter _results;
    private readonly TextWriter _progress;

    public Terminal(ParseResult parsed)
    {
        _results = parsed.InvocationConfiguration.Output;
        _progress = parsed.InvocationConfiguration.Error;
        IsJson = parsed.GetValue(TerminalOptions.Json);
        IsWatched = ReferenceEquals(_progress, Console.Error) && !Console.IsErrorRedirected;
        Rich = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = ReferenceEquals(_results, Console.Out) && !Console.IsOutputRedirected ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(_results),
        });
    }

    /// <summary>Whether results are asked for as JSON.</summary>
    public bool IsJson { get; }

    /// <summary>Whether somebody looks at the progress, so that lines may be overwritten.</summary>
    public bool IsWatched { get; }

    /// <summary>For tables and colours on standard output; plain text in a pipe.</summary>
    public IAnsiConsole Rich { get; }

    /// <summary>A result for a reader.</summary>
    public void Line(string text) => _results.WriteLine(text);

    /// <summary>A result as JSON on one line.</summary>
    public void Json(object value) => _results.WriteLine(JsonSerializer.Serialize(value, Values));

    /// <summary>A message of the hub as JSON on one line, in the proto JSON mapping.</summary>
    public void Json(IMessage message) => _results.WriteLine(Messages.Format(message));

    /// <summary>The JSON of <paramref name="value"/> for a person or a program: what <see cref="IsJson"/> asks for.</summary>
    public void Result(object value, Action<Terminal> forReaders)
    {
        if (IsJson)
            Json(value);
        else
            forReaders(this);
    }

    /// <summary>A message of the hub, for a person or a program.</summary>
    public void Message(IMessage message, Action<Terminal> forReaders)
    {
        if (IsJson)
            Json(message);
        else
            forReaders(this);
    }

    /// <summary>Says what is going on.</summary>
    public void Say(string text) => _progress.WriteLine(text);

    /// <summary>Says how far it is: overwrites the line before on a screen, and is silent in a pipe.</summary>
    public void Tick(string text)
    {
        if (IsWatched)
            _progress.Write($"\r{text,-70}");
    }

    /// <summary>Ends the line that <see cref="Tick"/> keeps overwriting.</summary>
    public void EndTicks()
    {
        if (IsWatched)
            _progress.Write($"\r{"",-70}\r");
    }
}
