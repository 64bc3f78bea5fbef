using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Ledger.Glass;

/// <summary>Reads the reviews of broken glass that a manager or an auditor sees.</summary>
internal sealed class ListReviews : AnsweringCommand<IReadOnlyList<KnownGrant>>
{
    /// <summary>Most reviews in one answer. 500: weeks of them anywhere, and well below the largest message.</summary>
    private const int MaxReviews = 500;

    private readonly bool _includeConcluded;

    public ListReviews(CallerIdentity caller, bool includeConcluded)
        : base(caller, Action.ListReviews)
    {
        _includeConcluded = includeConcluded;
    }

    protected override Decided<IReadOnlyList<KnownGrant>> DecideAnswer(HubState state, Moment moment)
    {
        if (!Reviewers.MayReview(Caller))
        {
            return new(Refuse(state, new Refusal(ErrorReason.RoleNotAllowed, "reviews are for managers and auditors")), null);
        }

        var concluded = _includeConcluded ? state.Glass.All.Where(grant => !grant.IsOpen) : [];
        var reviews = state.Glass.Open.Concat(concluded).Where(grant => Reviewers.Sees(Caller, grant, state)).Take(MaxReviews).ToList();
        var audited = NewEvent(state);
        audited.Purpose = Purpose.P11;
        audited.Count = (ulong)reviews.Count;
        audited.Children.Add(reviews.Select(grant => grant.Child).Where(child => child != 0).Distinct());
        return new(new EntryDraft(new StateChange { Nothing = new NothingChanged() }, audited), reviews);
    }
}
