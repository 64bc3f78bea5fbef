using Google.Protobuf;
using InfoShareHub.Concerns.Records;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Ledger.Governing;

/// <summary>Puts a proposal in force that everybody has signed who must, from now or a later instant on.</summary>
internal sealed class ActivateProtocol : ProposalCommand
{
    // Beyond that nobody can foresee what it would change.
    private static readonly TimeSpan Furthest = TimeSpan.FromDays(366);

    private readonly ulong _number;
    private readonly ReadOnlyMemory<byte> _digest;
    private readonly DateTimeOffset? _effectiveFrom;

    // Without an instant: at once.
    public ActivateProtocol(CallerIdentity caller, ulong number, ReadOnlyMemory<byte> digest, DateTimeOffset? effectiveFrom, string reason)
        : base(caller, Action.ActivateProtocol, reason)
    {
        _number = number;
        _digest = digest;
        _effectiveFrom = effectiveFrom;
    }

    public override Lane Lane => Lane.Urgent;

    protected override Decided<ProposalView> DecideAnswer(HubState state, Moment moment)
    {
        var (proposal, refusal) = FindOpen(state, _number, _digest.Span);
        var effective = _effectiveFrom ?? moment.LedgerTime;
        refusal ??= FindRefusal(proposal!, effective, moment) ?? FindMissing(proposal!, state);
        if (refusal is not null)
        {
            return new(Refuse(state, refusal), null);
        }

        var effectiveUs = LedgerClock.ToMicroseconds(effective);
        var activated = new ProtocolActivated
        {
            Document = UnsafeByteOperations.UnsafeWrap(proposal!.Document.Bytes),
            Proposal = _number,
            EffectiveFromUs = effectiveUs,
        };
        var after = proposal.Activated(LedgerClock.ToTime(effectiveUs), state.Governance.Protocols.Timeline.Newest + 1);
        return Write(state, new StateChange { ProtocolActivated = activated }, after);
    }

    protected override ProposalView? RecallAnswer(HubState state, ulong index) => ProposalView.Of(state.Governance.Protocols.Find(_number)!, state);

    private static Refusal? FindRefusal(KnownProposal proposal, DateTimeOffset effective, Moment moment)
    {
        var fault = effective < moment.LedgerTime ? "lies in the past; leave it out for at once"
            : effective > moment.LedgerTime + Furthest ? $"lies more than {Furthest.Days} days ahead"
            : !proposal.IsValidOn(DateOnly.FromDateTime(effective.UtcDateTime)) ? "is a day on which the document says that it is not valid: nothing would be shared"
            : null;
        return fault is null
            ? null
            : new Refusal(ErrorReason.InvalidField, $"`effective_from` {fault}") { Fields = [new FieldFault("effective_from", fault)] };
    }

    private static Refusal? FindMissing(KnownProposal proposal, HubState state)
    {
        var missing = SignOff.Missing(proposal, state.Governance.Enrolment);
        return missing.Count == 0 ? null : new Refusal(ErrorReason.SignOffMissing, $"these still have to sign: {string.Join(", ", missing)}");
    }
}
