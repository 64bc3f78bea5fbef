using InfoShareHub.Concerns.Identity;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Ledger.Reporting;

/// <summary>
/// Reads what became of a concern, for whoever reported it: received, decided or not, whom to call, and what was written for them. Somebody else's
/// concern and one that does not exist are the same refusal.
/// </summary>
internal sealed class ReadFeedback : AnsweringCommand<FeedbackReading>
{
    private readonly SourceId _sourceId;

    public ReadFeedback(CallerIdentity caller, SourceId sourceId)
        : base(caller, Action.GetFeedback)
    {
        _sourceId = sourceId;
    }

    protected override Decided<FeedbackReading> DecideAnswer(HubState state, Moment moment)
    {
        if (FindConcern(state) is not { } concern)
        {
            return new(Refuse(state, Refusal.NotFound("concern")), null);
        }

        var feedback = state.Feedback.Find(concern.Number);
        var audited = NewEvent(state);
        audited.Purpose = Purpose.P14;
        if (Protected is null)
        {
            Account(state, concern, feedback, audited);
        }

        var received = concern.Versions.First(version => version.Version == concern.CurrentVersion);
        var contact = feedback is { ContactRoute.Length: > 0 } ? feedback.ContactRoute : ContactRoutes.Of(state, concern);
        var reading = new FeedbackReading(received.Index, received.Time, feedback?.IsDecided ?? false, contact, feedback?.Text ?? string.Empty);
        return new(new EntryDraft(new StateChange { Nothing = new NothingChanged() }, audited), reading);
    }

    private KnownConcern? FindConcern(HubState state)
    {
        var found = Protected is { } route ? state.Concerns.FindProtected(route.PersonKey, _sourceId) : state.Concerns.Find(Caller.Agency, _sourceId);
        return found is not null && string.Equals(found.SubmittedAs, Referrer.Of(this), StringComparison.Ordinal) ? found : null;
    }

    /// <summary>Who saw what: the words are content about the child, written by the agency that gave them, for this reader. No rule of the protocol decides them.</summary>
    private static void Account(HubState state, KnownConcern concern, KnownFeedback? feedback, AuditEvent audited)
    {
        var child = state.Records.Children.Survivor(concern.Child);
        audited.Children.Add(child);
        if (feedback is { Text.Length: > 0 })
        {
            audited.Accesses.Add(new Access
            {
                Child = child,
                OwnerAgency = feedback.Agency,
                DataClass = DataClass.C16,
                Level = DisclosureLevel.D4,
                Outcome = Outcome.Accepted,
            });
        }
    }
}
