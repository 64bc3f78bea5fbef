using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace InfoShareHub.Hub.Options;

/// <summary>Limits of connections and calls. Each bounds what a caller can make the hub hold or do.</summary>
internal sealed record ServingLimits
{
    /// <summary>Open connections, 10 to 100,000. 2,000 hold 100 streams each and cost about 100 MB.</summary>
    [Description("Open connections in all.")]
    [Range(10, 100_000)]
    public int Connections { get; init; } = 2_000;

    /// <summary>Open connections per agency, 1 to 100,000. 200 leave room for ten agencies however one of them behaves.</summary>
    [Description("Open connections per agency.")]
    [Range(1, 100_000)]
    public int ConnectionsPerAgency { get; init; } = 200;

    /// <summary>Calls at once on one connection, 1 to 1,000. 100 is what HTTP/2 recommends as the least.</summary>
    [Description("Calls at once on one connection.")]
    [Range(1, 1_000)]
    public int StreamsPerConnection { get; init; } = 100;

    /// <summary>
    /// HTTP/2 frames per second of one connection that carry nothing forward (PING, SETTINGS, RST_STREAM, empty DATA …), 10 to 10,000, with ten seconds' worth at once. 200 are many times
    /// what a client sends that cancels calls for a living.
    /// </summary>
    [Description("HTTP/2 frames per second of one connection that carry nothing.")]
    [Range(10, 10_000)]
    public int IdleFramesPerSecond { get; init; } = 200;

    /// <summary>Bytes of one message after decompression, 64 KiB to 64 MiB. 4 MiB hold any concern; attachments are pointers.</summary>
    [Description("Bytes of one message, after decompression.")]
    [Range(65_536, 67_108_864)]
    public int MessageBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>Bytes of request headers, 4 KiB to 64 KiB. 16 KiB hold an actor token (at most 4 KiB) and tracing.</summary>
    [Description("Bytes of all request headers of one call.")]
    [Range(4_096, 65_536)]
    public int HeaderBytes { get; init; } = 16 * 1024;

    /// <summary>Time for the TLS handshake, 1 to 60 s. 10 s are enough for a slow line and too little to hold many half-open ones.</summary>
    [Description("Time for the TLS handshake.")]
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan Handshake { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Silence after which a connection is pinged, 1 to 20 s; with the answer's timeout at most 30 s, so that half-open is detected in time.</summary>
    [Description("Silence after which a connection is pinged.")]
    [Range(typeof(TimeSpan), "00:00:01", "00:00:20")]
    public TimeSpan Ping { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Wait for the answer to a ping, 1 to 10 s; then the connection is closed.</summary>
    [Description("Wait for the answer to a ping.")]
    [Range(typeof(TimeSpan), "00:00:01", "00:00:10")]
    public TimeSpan PingAnswer { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Calls per second of one agency, 1 to 100,000, averaged. 2,000 are a bulk import; people make a few a minute.</summary>
    [Description("Calls per second of one agency.")]
    [Range(1, 100_000)]
    public int CallsPerSecond { get; init; } = 2_000;

    /// <summary>Calls one agency may make at once after silence, 1 to 100,000. Two seconds' worth.</summary>
    [Description("Calls one agency may make at once after silence.")]
    [Range(1, 100_000)]
    public int CallBurst { get; init; } = 4_000;

    /// <summary>Refused calls per second of one certificate that become entries of their own, 1 to 1,000; more are counted in one entry a minute.</summary>
    [Description("Refused calls per second of one certificate that are audited one by one.")]
    [Range(1, 1_000)]
    public int RefusalsPerSecond { get; init; } = 10;
}
