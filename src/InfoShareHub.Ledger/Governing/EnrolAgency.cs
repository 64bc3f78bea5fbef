using Google.Protobuf;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Ledger.Governing;

/// <summary>Enrols an agency or changes its terms. Answers with the new revision.</summary>
internal sealed class EnrolAgency : AnsweringCommand<EnrolledRevision>
{
    private readonly Agency _agency;
    private readonly ulong _expectedRevision;

    public EnrolAgency(CallerIdentity caller, Agency agency, ulong expectedRevision)
        : base(caller, Action.EnrolAgency)
    {
        _agency = agency;
        _expectedRevision = expectedRevision;
    }

    protected override Decided<EnrolledRevision> DecideAnswer(HubState state, Moment moment)
    {
        var current = state.Governance.Enrolment.Agencies.TryGetValue(_agency.AgencyId, out var enrolled) ? enrolled.Revision : 0;
        if (current != _expectedRevision)
        {
            var sentence = current == 0 ? "the agency is not enrolled yet" : "the agency is enrolled with another revision";
            return new(Refuse(state, new Refusal(ErrorReason.AlreadyEnrolled, sentence)), null);
        }

        var next = _agency.Clone();
        next.Revision = current + 1;
        var change = new StateChange { AgencyEnrolled = new AgencyEnrolled { Agency = next.ToByteString() } };
        return new(new EntryDraft(change, NewEvent(state)), new EnrolledRevision(next.Revision));
    }

    protected override EnrolledRevision RecallAnswer(HubState state, ulong index)
    {
        return new EnrolledRevision(_expectedRevision + 1);
    }
}
