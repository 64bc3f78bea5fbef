using InfoShareHub.Ledger;
using InfoShareHub.Ledger.Refusing;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.V1;

namespace InfoShareHub.Hub.Ledgers;

/// <summary>Refusals of known callers, one entry each.</summary>
internal sealed class RefusalAudit
{
    private readonly LedgerHost _ledger;

    public RefusalAudit(LedgerHost ledger)
    {
        _ledger = ledger;
    }

    public async Task RecordAsync(CallerIdentity caller, string method, ErrorReason reason, CancellationToken cancellationToken)
    {
        var committed = await _ledger.Sequencer.SubmitAsync(new RefuseCall(caller, method, reason)).WaitAsync(cancellationToken);
        if (committed.Receipt is null)
        {
            throw new LedgerUnavailableException("too many refusals of this agency are waiting to be written");
        }
    }
}
