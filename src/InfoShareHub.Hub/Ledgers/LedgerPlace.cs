using System.Globalization;
using InfoShareHub.Hub.Options;
using InfoShareHub.Ledger;
using InfoShareHub.Ledger.Files;
using InfoShareHub.Ledger.Redis;

namespace InfoShareHub.Hub.Ledgers;

/// <summary>Which store the options name: <c>file:DIR</c> or <c>redis:HOST:PORT</c>.</summary>
internal static class LedgerPlace
{
    private const string FilePrefix = "file:";

    /// <summary>The anchor lies outside the store: beside a folder, or with the hub's keys when the store is another machine.</summary>
    public static string AnchorPath(HubOptions options)
    {
        if (options.Anchor.Length > 0)
        {
            return options.Anchor;
        }

        return IsFile(options) ? $"{Path.TrimEndingDirectorySeparator(FolderOf(options))}.anchor" : Path.Combine(options.Certs, "anchor");
    }

    public static async Task<ILedger> OpenAsync(
        HubOptions options, string ledgerId, ulong anchoredSize, TimeProvider time, CancellationToken cancellationToken)
    {
        if (IsFile(options))
        {
            return FileLedger.Open(new FileLedgerOptions { Folder = FolderOf(options), AnchoredSize = anchoredSize });
        }

        var parts = options.Ledger.Split(':');
        var redis = new RedisLedgerOptions
        {
            LedgerId = ledgerId,
            Servers = [(parts[1], int.Parse(parts[2], CultureInfo.InvariantCulture))],
            CaFile = Path.Combine(options.Certs, "ca.crt"),
            ClientCertificateFile = Path.Combine(options.Certs, "hub.crt"),
            ClientKeyFile = Path.Combine(options.Certs, "hub.key"),
            User = "hub",
            PasswordFile = Path.Combine(options.Certs, "redis.password"),
        };
        return await RedisLedger.OpenAsync(redis, time, cancellationToken);
    }

    private static bool IsFile(HubOptions options) => options.Ledger.StartsWith(FilePrefix, StringComparison.Ordinal);

    private static string FolderOf(HubOptions options) => Path.GetFullPath(options.Ledger[FilePrefix.Length..]);
}
