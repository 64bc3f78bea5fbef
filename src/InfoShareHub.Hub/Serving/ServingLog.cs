using Microsoft.Extensions.Logging;

namespace InfoShareHub.Hub.Serving;

/// <summary>Event ids 1000 to 1099.</summary>
internal static partial class ServingLog
{
    [LoggerMessage(1000, LogLevel.Information, "serving at {Address}, listening on {Interface}")]
    public static partial void Serving(ILogger log, string address, string @interface);

    [LoggerMessage(1004, LogLevel.Information, "in force: {Setting}")]
    public static partial void SettingInForce(ILogger log, string setting);

    [LoggerMessage(1001, LogLevel.Information, "certificates were read again; {Revoked} are on the list of revoked ones")]
    public static partial void TlsReloaded(ILogger log, int revoked);

    [LoggerMessage(1002, LogLevel.Error, "certificates could not be read again, the last good ones stay in force: {Faults}")]
    public static partial void TlsNotReloaded(ILogger log, string faults);

    [LoggerMessage(1003, LogLevel.Information, "the certificate {Fingerprint} may not be used any longer: its connection ends")]
    public static partial void PeerEnded(ILogger log, string fingerprint);
}
