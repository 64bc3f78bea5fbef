using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.V1;

namespace InfoShareHub.Hub.Calls;

/// <summary>
/// Writes down that a known caller was refused before its call reached an endpoint: one entry. MUST NOT return before it is durable; the caller is told
/// nothing until then. Throws <see cref="Ledger.LedgerUnavailableException"/> when it is not known to be durable.
/// </summary>
/// <param name="caller">Who; without staff id and role codes where the token was not believed.</param>
/// <param name="method">Full name of the method, such as <c>/infoshare.v1.AuditService/Export</c>.</param>
/// <param name="reason">Why.</param>
/// <param name="cancellationToken">Ends the wait, not the write.</param>
internal delegate Task AuditRefusal(CallerIdentity caller, string method, ErrorReason reason, CancellationToken cancellationToken);
