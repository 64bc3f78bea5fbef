using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Ledger.Glass;

/// <summary>Concludes the review of a broken glass: once, and by neither of those who broke it.</summary>
internal sealed class ConcludeReview : AnsweringCommand<Nothing>
{
    private readonly ulong _grant;
    private readonly ReviewFinding _finding;
    private readonly string _reason;

    public ConcludeReview(CallerIdentity caller, ulong grant, ReviewFinding finding, string reason)
        : base(caller, Action.ConcludeReview)
    {
        (_grant, _finding, _reason) = (grant, finding, reason);
    }

    protected override Decided<Nothing> DecideAnswer(HubState state, Moment moment)
    {
        if (!Reviewers.MayReview(Caller))
        {
            return new(Refuse(state, new Refusal(ErrorReason.RoleNotAllowed, "reviews are for managers and auditors")), null);
        }

        if (state.Glass.Find(_grant) is not { } grant || !Reviewers.Sees(Caller, grant, state))
        {
            return new(Refuse(state, Refusal.NotFound("review")), null);
        }

        if (grant.IsBrokenBy(Caller.Agency.Value, Caller.StaffId))
        {
            return new(Refuse(state, new Refusal(ErrorReason.ReviewerNotIndependent, "who broke the glass does not review it")), null);
        }

        if (!grant.IsOpen)
        {
            return new(Refuse(state, new Refusal(ErrorReason.ReviewConcluded, "the review has been concluded before")), null);
        }

        var audited = NewEvent(state);
        audited.Purpose = Purpose.P11;
        audited.Grounds = new DisclosureGrounds { GrantNumber = grant.Number, ReviewFinding = (int)_finding, IncidentReference = grant.IncidentReference };
        if (grant.Child != 0)
        {
            audited.Children.Add(grant.Child);
        }

        var concluded = new ReviewConcluded
        {
            GrantNumber = grant.Number,
            Finding = (int)_finding,
            Agency = Caller.Agency.Value,
            StaffId = Caller.StaffId ?? string.Empty,
        };
        var draft = new EntryDraft(new StateChange { ReviewConcluded = concluded }, audited) { Parts = ReasonPart.Of(_reason, audited) };
        return new(draft, Nothing.Value);
    }
}
