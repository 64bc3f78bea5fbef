namespace InfoShareHub.Ledger.Redis;

/// <summary>Where the Redis is that holds a ledger, and how the hub proves who it is. There is no way to connect without TLS and a client certificate.</summary>
public sealed record RedisLedgerOptions
{
    /// <summary>
    /// Which ledger: letters, digits, dots and dashes. Every key is <c>infoshare:{ledger id}:…</c>; the braces keep them in one slot of a cluster.
    /// </summary>
    public required string LedgerId { get; init; }

    /// <summary>Host and port of each server, the first that is a primary being used.</summary>
    public required IReadOnlyList<(string Host, int Port)> Servers { get; init; }

    /// <summary>The name that the server's certificate must carry; null for the host that was connected to.</summary>
    public string? ServerName { get; init; }

    /// <summary>PEM file with the authorities that may have issued the server's certificate. Nothing else is trusted.</summary>
    public required string CaFile { get; init; }

    /// <summary>PEM file with the hub's client certificate. Read at every connection, so that a renewed one is used without a restart.</summary>
    public required string ClientCertificateFile { get; init; }

    /// <summary>PEM file with the private key of <see cref="ClientCertificateFile"/>.</summary>
    public required string ClientKeyFile { get; init; }

    /// <summary>User of the server's access list; <see cref="RedisLedgerAccess"/> says what it must be able to do.</summary>
    public required string User { get; init; }

    /// <summary>File whose first line is the user's password.</summary>
    public required string PasswordFile { get; init; }

    /// <summary>
    /// How long any one answer may take before the store counts as unavailable, 100 ms to 10 s. An append takes a few milliseconds, and
    /// that the store is gone must be known within two seconds.
    /// </summary>
    public TimeSpan AnswerLimit { get; init; } = TimeSpan.FromMilliseconds(1500);

    /// <summary>How long one attempt to connect may take, 100 ms to 30 s. Handshakes with certificates take long on a machine that has just started.</summary>
    public TimeSpan ConnectLimit { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How old the last check of the server's settings may be, at most; one second to one minute.</summary>
    public TimeSpan SettingsCheckEvery { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How often the head is read while waiting for it, beside being told: a lost message must not cost more than this. 50 ms to 10 s.</summary>
    public TimeSpan HeadPollEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Entries read at a time, 1 to 10,000. A few hundred keep a page below a few megabytes and an answer far below its limit.</summary>
    public int ReadPageEntries { get; init; } = 256;

    /// <summary>Everything that is wrong with these options, one sentence each; empty when they can be used.</summary>
    public IReadOnlyList<string> FindFaults()
    {
        var faults = new List<string>();
        Refuse(LedgerId.Length is < 1 or > 64 || !LedgerId.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-'), "the ledger id must be 1 to 64 letters, digits, dots and dashes");
        Refuse(Servers.Count == 0, "at least one server must be named");
        Refuse(Servers.Any(server => server.Host.Length == 0 || server.Port is < 1 or > 65535), "each server needs a host and a port from 1 to 65535");
        Refuse(User.Length == 0, "the user must be named");
        foreach (var file in new[] { CaFile, ClientCertificateFile, ClientKeyFile, PasswordFile })
            Refuse(!File.Exists(file), $"`{file}` is not there");
        Refuse(AnswerLimit < TimeSpan.FromMilliseconds(100) || AnswerLimit > TimeSpan.FromSeconds(10), "the answer limit must be 100 ms to 10 s");
        Refuse(ConnectLimit < TimeSpan.FromMilliseconds(100) || ConnectLimit > TimeSpan.FromSeconds(30), "the connect limit must be 100 ms to 30 s");
        Refuse(SettingsCheckEvery < TimeSpan.FromSeconds(1) || SettingsCheckEvery > TimeSpan.FromMinutes(1), "settings must be checked every second to every minute");
        Refuse(HeadPollEvery < TimeSpan.FromMilliseconds(50) || HeadPollEvery > TimeSpan.FromSeconds(10), "the head must be polled every 50 ms to 10 s");
        Refuse(ReadPageEntries is < 1 or > 10_000, "a page must hold 1 to 10,000 entries");
        return faults;

        void Refuse(bool isWrong, string fault)
        {
            if (isWrong)
                faults.Add(fault);
        }
    }
}
