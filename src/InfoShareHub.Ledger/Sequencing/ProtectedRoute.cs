namespace InfoShareHub.Ledger.Sequencing;

/// <summary>
/// The way past the caller's own agency. What comes by it stands in the hub's chain, uses submission ids and source ids of the person and not of the
/// agency, and so is in nothing that the agency can read.
/// </summary>
/// <param name="PersonKey">Keyed hash of who calls: the person, or a reporter's certificate identity.</param>
internal sealed record ProtectedRoute(string PersonKey);
