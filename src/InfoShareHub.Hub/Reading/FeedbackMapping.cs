using InfoShareHub.Ledger.Keys;
using InfoShareHub.Ledger.Reporting;
using InfoShareHub.Ledger.Sequencing;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Hub.Reading;

/// <summary>Feedback from the wire.</summary>
internal static class FeedbackMapping
{
    private const int MaxContactRoute = 200;
    private const int MaxText = 1_000;

    public static SentFeedback Read(Wire.GiveFeedbackRequest request, CallerIdentity caller, HubSecrets secrets, Findings findings)
    {
        ValueReading.CheckSubmissionId(request.SubmissionId, findings);
        ValueReading.CheckText(request.ContactRoute, "contact_route", MaxContactRoute, findings);
        ValueReading.CheckText(request.Text, "text", MaxText, findings);

        // An id of another mailbox, or of none, becomes 0, which no alert has: the command then answers as for one that is not there.
        var sequence = secrets.TryReadAlertId(caller.Mailbox, request.AlertId, out var found) ? found : 0;
        return new SentFeedback(sequence, request.DecisionMade, request.ContactRoute, request.Text);
    }
}
