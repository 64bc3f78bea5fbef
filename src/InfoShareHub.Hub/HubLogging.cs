using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace InfoShareHub.Hub;

/// <summary>Where log lines go.</summary>
internal static class HubLogging
{
    /// <summary>One line each on standard error, with UTC times and no colour, so that standard output stays free for results.</summary>
    public static void ToStandardError(ILoggingBuilder logging)
    {
        logging.Configure();
        logging.AddSimpleConsole(format =>
        {
            format.SingleLine = true;
            format.UseUtcTimestamp = true;
            format.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ ";
            format.ColorBehavior = LoggerColorBehavior.Disabled;
        });
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }

    /// <summary>What is logged, wherever it goes.</summary>
    public static ILoggingBuilder Configure(this ILoggingBuilder logging)
    {
        logging.SetMinimumLevel(LogLevel.Information);
        logging.AddFilter("Microsoft", LogLevel.Warning);

        // The framework logs whatever a caller got wrong at Error with a stack trace. ReportErrors logs each call once, within a rate.
        logging.AddFilter("Grpc", LogLevel.None);
        return logging;
    }
}
