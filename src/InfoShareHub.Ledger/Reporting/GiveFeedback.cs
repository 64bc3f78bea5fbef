using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Ledger.Reporting;

/// <summary>
/// Writes what whoever reported a concern may be told. The screener names an alert of the own mailbox, so that nobody can write to a referrer of whom
/// they were never told; who that is, the screener need not know.
/// </summary>
internal sealed class GiveFeedback : AnsweringCommand<KeptFeedback>
{
    private readonly SentFeedback _sent;

    public GiveFeedback(CallerIdentity caller, SentFeedback sent)
        : base(caller, Action.GiveFeedback)
    {
        _sent = sent;
    }

    protected override Decided<KeptFeedback> DecideAnswer(HubState state, Moment moment)
    {
        if (FindConcern(state) is not { } concern)
        {
            return new(Refuse(state, Refusal.NotFound("alert")), null);
        }

        var given = new FeedbackGiven
        {
            ConcernNumber = concern.Number,
            Version = (state.Feedback.Find(concern.Number)?.Version ?? 0) + 1,
            DecisionMade = _sent.IsDecided,
            Agency = Caller.Agency.Value,
        };
        var audited = NewEvent(state);
        audited.Purpose = Purpose.P14;
        audited.Count = given.Version;
        audited.ProtectedRoute = concern.IsProtected;
        if (!concern.IsProtected)
        {
            audited.Children.Add(state.Records.Children.Survivor(concern.Child));
        }

        var words = new FeedbackContent { ContactRoute = _sent.ContactRoute, Text = _sent.Text };
        var draft = new EntryDraft(new StateChange { FeedbackGiven = given }, audited) { Parts = [new ContentPart { Feedback = words }] };
        return new(draft, new KeptFeedback(given.Version));
    }

    protected override KeptFeedback? RecallAnswer(HubState state, ulong index)
    {
        // The version is answered as it was then: feedback is never taken back, so it is there.
        return FindConcern(state) is { } concern ? new KeptFeedback(state.Feedback.VersionAt(concern.Number, index)) : null;
    }

    private KnownConcern? FindConcern(HubState state)
    {
        // What was never delivered is not there for this caller.
        return state.Mailboxes.Exists(Caller.Mailbox, _sent.Sequence) && state.Mailboxes.StandingOf(Caller.Mailbox, _sent.Sequence).Attempts > 0
            ? state.Concerns.Find(state.Mailboxes.NumberOf(Caller.Mailbox, _sent.Sequence))
            : null;
    }
}
