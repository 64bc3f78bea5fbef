using Google.Protobuf;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Ledger.Governing;

/// <summary>Revokes a certificate for ever.</summary>
internal sealed class RevokeCertificate : AnsweringCommand<Nothing>
{
    private readonly ReadOnlyMemory<byte> _fingerprint;
    private readonly string _reason;

    public RevokeCertificate(CallerIdentity caller, ReadOnlyMemory<byte> fingerprint, string reason)
        : base(caller, Action.RevokeCertificate)
    {
        _fingerprint = fingerprint;
        _reason = reason;
    }

    public override Lane Lane => Lane.Urgent;

    protected override Decided<Nothing> DecideAnswer(HubState state, Moment moment)
    {
        var change = new StateChange
        {
            CertificateRevoked = new CertificateRevoked { Fingerprint = ByteString.CopyFrom(_fingerprint.Span) },
        };
        var audited = NewEvent(state);
        return new(new EntryDraft(change, audited) { Parts = ReasonPart.Of(_reason, audited) }, Nothing.Value);
    }
}
