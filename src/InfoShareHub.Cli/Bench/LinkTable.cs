using InfoShareHub.Cli.Programs;
using InfoShareHub.Cli.Sites;

namespace InfoShareHub.Cli.Bench;

/// <summary>
/// Which child each record of a measured site was linked to. No call of the API says that of records one does not hold, so the load program reads it
/// out of the ledger with the site's own keys, while the hub is stopped.
/// </summary>
internal static class LinkTable
{
    /// <summary>Child by record, as <see cref="AgencyRecords.Key"/> names it.</summary>
    /// <exception cref="ProgramFailedException">The ledger could not be read.</exception>
    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(Site site, CancellationToken cancellationToken)
    {
        var table = Path.Combine(site.Folder, "links.csv");
        string[] arguments = ["links", "--certs", site.Certs, "--ledger", site.Ledger, "--anchor", site.Anchor, "--out", table];
        await using var program = ChildProgram.Start(SiblingProgram.Load, arguments, Path.Combine(site.Folder, "links.log"));
        await program.WaitUntilReadyAsync(table, cancellationToken);
        return AgencyRecords.ReadMap(table, []);
    }
}
