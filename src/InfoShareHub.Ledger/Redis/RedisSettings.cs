using System.Globalization;
using StackExchange.Redis;

namespace InfoShareHub.Ledger.Redis;

/// <summary>What a server must be set to before an acknowledgement by it means anything.</summary>
internal static class RedisSettings
{
    // An everysec server that is out of disk was seen to lose an acknowledged write; evicting servers lose entries at will.
    private static readonly (string Name, string Required)[] Required =
    [
        ("appendonly", "yes"),
        ("appendfsync", "always"),
        ("no-appendfsync-on-rewrite", "no"),
        ("maxmemory-policy", "noeviction"),
    ];

    private static readonly string[] Sections = ["server", "replication", "persistence"];

    /// <summary>Everything in which the server is weaker than required, one phrase each.</summary>
    public static async Task<IReadOnlyList<string>> FindWeaknessesAsync(IDatabase database, RedisNames names, TimeSpan limit)
    {
        var settings = Required.Select(setting => database.ExecuteAsync("CONFIG", "GET", setting.Name)).ToList();
        var information = Sections.Select(section => database.ExecuteAsync("INFO", section)).ToList();
        // The append-only file is replayed as the default user; a script's writes that it has no right to would be dropped at the next start.
        Task<RedisResult>[] replays =
        [
            database.ExecuteAsync("ACL", "DRYRUN", "default", "XADD", names.Entries, "1-1", "e", ""),
            .. new[] { names.Head, names.WrappedKeys, names.KeyOrdinals }.Select(key => database.ExecuteAsync("ACL", "DRYRUN", "default", "HSET", key, "a", "")),
        ];
        await Task.WhenAll([.. settings, .. information, .. replays]).WaitAsync(limit);

        var weaknesses = new List<string>();
        foreach (var ((name, required), reply) in Required.Zip(settings))
        {
            var actual = (RedisResult[])(await reply)! is [_, var value] ? (string?)value : null;
            if (!string.Equals(actual, required, StringComparison.Ordinal))
                weaknesses.Add($"`{name}` is `{actual}` and must be `{required}`");
        }

        foreach (var replay in replays)
        {
            if ((string?)await replay != "OK")
                weaknesses.Add("user `default` has no right to write, so that a restart would drop what scripts wrote; see RedisLedgerAccess.DefaultUserRules");
        }

        var facts = await ReadFactsAsync(information);
        if (!int.TryParse(Fact("redis_version").Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var version) || version < 7)
            weaknesses.Add($"version is `{Fact("redis_version")}` and must be 7 or later");
        if (Fact("role") != "master")
            weaknesses.Add($"role is `{Fact("role")}` and must be `master`");
        if (Fact("aof_last_write_status") != "ok")
            weaknesses.Add($"the last write of the append-only file was `{Fact("aof_last_write_status")}`");
        return [.. weaknesses.Distinct(StringComparer.Ordinal)];

        string Fact(string name) => facts.GetValueOrDefault(name, "unknown");
    }

    private static async Task<Dictionary<string, string>> ReadFactsAsync(IEnumerable<Task<RedisResult>> sections)
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var section in sections)
        {
            foreach (var line in ((string?)await section ?? "").Split("\r\n"))
            {
                if (line.Split(':', 2) is [var name, var value])
                    facts[name] = value;
            }
        }
        return facts;
    }
}
