using Microsoft.Extensions.Logging;

namespace InfoShareHub.Hub.Ledgers;

/// <summary>What the log says of the ledger. Event ids 2000 to 2099.</summary>
internal sealed partial class LedgerLog(ILogger<LedgerLog> logger)
{
    [LoggerMessage(2000, LogLevel.Information, "opened {Ledger}: {Entries} entries replayed and verified in {Milliseconds:0} ms")]
    public partial void Opened(string ledger, ulong entries, double milliseconds);

    [LoggerMessage(2001, LogLevel.Error, "not serving: {Fault}")]
    public partial void NotServing(string fault);

    [LoggerMessage(2002, LogLevel.Information, "serving again")]
    public partial void ServingAgain();

    [LoggerMessage(2003, LogLevel.Information, "this hub ships a baseline protocol that this ledger has never activated, and is ruled by {Protocol}; to change that, governance proposes a document")]
    public partial void OtherBaseline(string protocol);
}
