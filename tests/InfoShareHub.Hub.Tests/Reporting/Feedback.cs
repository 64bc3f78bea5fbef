using InfoShareHub.Client;
using InfoShareHub.Client.Asking;
using InfoShareHub.V1;

namespace InfoShareHub.Hub.Tests.Reporting;

/// <summary>Giving and getting feedback, as tests do it.</summary>
internal static class Feedback
{
    public static Task<GetFeedbackResponse> GetAsync(HubConnection referrer, string sourceId, bool isProtected = false)
    {
        return new Feedbacks(referrer).GetAsync(new GetFeedbackRequest { SourceId = sourceId, ProtectedRoute = isProtected }, CancellationToken.None);
    }

    public static Task<GiveFeedbackResponse> GiveAsync(HubConnection screener, Alert alert, string text, string id = "f-1", bool isDecided = true, string contact = "")
    {
        return new Feedbacks(screener).GiveAsync(
            new GiveFeedbackRequest { SubmissionId = id, AlertId = alert.AlertId, DecisionMade = isDecided, ContactRoute = contact, Text = text }, CancellationToken.None);
    }

    /// <summary>Why a call is refused.</summary>
    public static async Task<ErrorReason> RefusalAsync(Func<Task> call)
    {
        var refused = await Xunit.Assert.ThrowsAsync<HubRefusedException>(call);
        return refused.Refusal.Reason;
    }
}
