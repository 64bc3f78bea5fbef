using InfoShareHub.Cli.Asking;
using InfoShareHub.Cli.Connecting;
using InfoShareHub.Client.Asking;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Demo;

/// <summary>One question is answered with a flag, and one with no.</summary>
internal static class DisclosureChapter
{
    public static async Task TellAsync(Stage stage, CancellationToken cancellationToken)
    {
        var tell = stage.Narrator;
        await using (var screener = stage.Site.Open("social-screener", "dana.mock", "SCR"))
        {
            var question = new DisclosureRequest
            {
                ChildId = stage.Alert!.ChildId,
                Classes = { DataClass.C04 },
                Level = DisclosureLevel.D4,
                Purpose = Purpose.P1,
                Threshold = Threshold.L2,
                Consent = ConsentState.ConsentRefused,
                Reason = "contact screening after the school's concern",
            };
            tell.Chapter("A flag", "Dana asks for the school's attendance record (C04) in full, for contact screening.");
            TellAnswer(tell, await AskAsync(screener, question, cancellationToken));
        }

        await using (var detective = stage.Site.Open("police-contributor", "dc.makebelieve", "POL"))
        {
            var question = new DisclosureRequest
            {
                RecordId = "pol-story-1",
                Classes = { DataClass.C17 },
                Level = DisclosureLevel.D4,
                Purpose = Purpose.P7,
                Threshold = Threshold.L2,
                Consent = ConsentState.ConsentRefused,
                Reason = "investigation into a missing episode",
            };
            tell.Chapter("A refusal", "DC Makebelieve asks for counselling notes (C17) for a criminal investigation.");
            TellAnswer(tell, await AskAsync(detective, question, cancellationToken));
        }
    }

    private static async Task<ClassAnswer> AskAsync(HubSession session, DisclosureRequest question, CancellationToken cancellationToken)
    {
        var answer = await new Disclosures(session.Connection).RequestAsync(question, cancellationToken);
        await session.CheckAsync(answer.Receipt, cancellationToken);
        return answer.Answers.Single();
    }

    private static void TellAnswer(Narrator tell, ClassAnswer answer)
    {
        tell.Tell($"The hub: {DisclosureText.Outcome(answer.Outcome)}. {ToldItems.Cut(answer.Explanation, 180)} [{string.Join(' ', answer.RuleIds)}]");
        foreach (var item in answer.Items.Take(2))
            tell.Tell($"- {ToldItems.Of(item)}");
    }
}
