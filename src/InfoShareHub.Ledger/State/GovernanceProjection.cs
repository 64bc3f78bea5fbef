using InfoShareHub.Ledger.Delivery;
using InfoShareHub.Protocol;
using InfoShareHub.V1;

namespace InfoShareHub.Ledger.State;

/// <summary>The rules in force: genesis, protocol, agencies, revocations.</summary>
internal sealed class GovernanceProjection
{
    private readonly UndoLog _undo;
    private volatile EnrolmentView _enrolment = EnrolmentView.Empty;

    public GovernanceProjection(UndoLog undo, CompiledProtocols compiled)
    {
        _undo = undo;
        Protocols = new ProtocolProjection(undo, compiled);
    }

    /// <summary>Immutable; may be read on any thread.</summary>
    public EnrolmentView Enrolment => _enrolment;

    /// <summary>Every agency as the composer of alerts sees it.</summary>
    public IReadOnlyCollection<Alerts.Composing.EnrolledAgency> Recipients { get; private set; } = [];

    /// <summary>The document the ledger began with; empty before entry 0.</summary>
    public ReadOnlyMemory<byte> GenesisDocument { get; private set; }

    /// <summary>Data key that the hub's own secrets are derived from: that of entry 0's hub box.</summary>
    public ReadOnlyMemory<byte> SecretKeyId { get; private set; }

    /// <summary>The law and how it came about.</summary>
    public ProtocolProjection Protocols { get; }

    /// <summary>What decides at the moment of the command or entry in hand. Null until one is activated; then nothing is shared.</summary>
    public ProtocolSet? Protocol => Protocols.Current?.Protocol;

    public string ProtocolName => Protocols.Current?.Name ?? string.Empty;

    public void Apply(GenesisWritten genesis, Entry envelope)
    {
        var (document, keyId) = (GenesisDocument, SecretKeyId);
        _undo.Push(() => (GenesisDocument, SecretKeyId) = (document, keyId));
        GenesisDocument = genesis.Document.Memory;
        SecretKeyId = envelope.Boxes.First(box => box.Reader == BoxReader.Hub).KeyId.Memory;
    }

    public void Apply(AgencyEnrolled enrolled)
    {
        var agency = EnrolmentMapping.ToEnrolled(Agency.Parser.ParseFrom(enrolled.Agency));
        var view = _enrolment;
        Replace(view with { Agencies = view.Agencies.SetItem(agency.Id.Value, agency) });
    }

    public void Apply(CertificateRevoked revoked)
    {
        var view = _enrolment;
        Replace(view with { Revoked = view.Revoked.Add(Convert.ToHexString(revoked.Fingerprint.Span)) });
    }

    private void Replace(EnrolmentView next)
    {
        var (before, recipients) = (_enrolment, Recipients);
        _undo.Push(() => (_enrolment, Recipients) = (before, recipients));
        _enrolment = next;
        Recipients = [.. next.Agencies.Values.Select(ConcernFactsOf.ToComposing)];
    }
}
