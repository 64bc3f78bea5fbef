using InfoShareHub.Cli.Sites;

namespace InfoShareHub.Cli.Bench;

/// <summary>Says which child each record was linked to.</summary>
/// <param name="site">The site whose hub linked them.</param>
/// <param name="entryOf">Ledger entry by record, as <see cref="AgencyRecords.Key"/> names it.</param>
/// <param name="cancellationToken">Gives up.</param>
/// <returns>Child by record; null where that cannot be known.</returns>
internal delegate Task<IReadOnlyDictionary<string, string>?> LinkSource(Site site, IReadOnlyDictionary<string, ulong> entryOf, CancellationToken cancellationToken);
