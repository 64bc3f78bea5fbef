using InfoShareHub.Alerts.Composing;
using InfoShareHub.Ledger.Delivery;
using InfoShareHub.Ledger.Disclosing;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.Protocol;
using InfoShareHub.V1;
using DataClass = InfoShareHub.Concerns.Sharing.DataClass;
using DisclosureLevel = InfoShareHub.Concerns.Sharing.DisclosureLevel;
using Purpose = InfoShareHub.Concerns.Sharing.Purpose;
using Threshold = InfoShareHub.Concerns.Sharing.Threshold;

namespace InfoShareHub.Ledger.Recalling;

/// <summary>
/// Says whether a recipient would be told, now, what was corrected: the protocol is asked again on what is known at delivery. The answer is a version number, to
/// ask for; never what it holds.
/// </summary>
internal sealed class Replacing
{
    private readonly HubState _state;
    private readonly AlertRecipient _reader;
    private readonly Moment _moment;

    public Replacing(HubState state, AlertRecipient reader, Moment moment)
    {
        _state = state;
        _reader = reader;
        _moment = moment;
    }

    /// <summary>The version to ask for; 0 where there is none for this recipient.</summary>
    public ulong VersionFor(KnownRecall recall, PieceRecalled piece)
    {
        if (recall.Reason != RecallReason.RecallCorrected || _state.Governance.Protocol is not { } protocol)
        {
            return 0;
        }

        return recall.Source.IsConcern ? VersionOfConcern(recall.Source.Number, piece, protocol) : VersionOfRecord(recall.Source.Number, piece, protocol);
    }

    private ulong VersionOfConcern(ulong number, PieceRecalled piece, ProtocolSet protocol)
    {
        var concern = _state.Concerns.Find(number)!;
        if (concern.IsRetracted)
        {
            return 0;
        }

        var child = _state.ChildOf(concern);
        var facts = ConcernFactsOf.Of(_state, concern, _moment.Date);
        var viewed = _state.Accesses.ViewedBy(_reader.Mailbox.Agency.Value, _state.Records.Children.PastOf(child));
        var content = AlertComposer.Compose(_reader, facts, protocol, _moment.Date, viewed);
        return content.Concern.Any(item => item.DataClass == (DataClass)(int)piece.DataClass && item.Level > DisclosureLevel.D0) ? concern.CurrentVersion : 0;
    }

    private ulong VersionOfRecord(ulong number, PieceRecalled piece, ProtocolSet protocol)
    {
        var record = _state.Records.Find(number)!;
        if (_state.Records.Children.ChildOf(number) is not { } child || !_state.Governance.Enrolment.TryFind(record.Agency, out var owner))
        {
            return 0;
        }

        var recipient = _reader.Recipient;
        var facts = ChildFacts.Of(_state, child, recipient, _moment);
        foreach (var holding in Holding.Of(record, (DataClass)(int)piece.DataClass, owner, record.Agency == recipient.Agency).Where(holding => holding.Piece.Item == piece.Item))
        {
            var decision = protocol.Decide(new DecisionRequest
            {
                Recipient = recipient,
                Subject = facts.Subject,
                Item = holding.Facts,
                Purpose = (Purpose)(int)piece.Purpose,
                Threshold = (Threshold)(int)piece.Threshold,
                // Where it was recorded was not kept; what was told was told on it.
                HasThresholdReference = piece.Threshold != V1.Threshold.Unspecified,
                Basis = ChildFacts.BasisOf(record, recipient, _state),
                RequestedLevel = (DisclosureLevel)(int)piece.Level,
                Viewed = facts.Viewed,
                Date = _moment.Date,
            });
            if ((decision.Fields.Bits & piece.Fields) != 0)
            {
                return record.CurrentVersion;
            }
        }

        return 0;
    }
}
