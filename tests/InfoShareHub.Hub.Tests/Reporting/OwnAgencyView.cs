using InfoShareHub.Client;
using InfoShareHub.Client.Asking;
using InfoShareHub.Hub.Tests.Recalls;
using InfoShareHub.Hub.Tests.Whole;
using InfoShareHub.Testing;
using InfoShareHub.Testing.Hubs;
using InfoShareHub.V1;

namespace InfoShareHub.Hub.Tests.Reporting;

/// <summary>
/// Everything that one agency can ask of the hub, with every certificate it has, asked once and written down line by line: what may differ from one time to
/// the next (index, time, proof, signature, attempt) is left out. Asking makes entries itself, the same each time.
/// </summary>
internal sealed class OwnAgencyView(TestHub hub)
{
    public const string OrdinaryId = "case-1";

    private readonly List<string> _lines = [];

    /// <summary>Entries of the agency's own chain, oldest first.</summary>
    public List<string> Chain { get; } = [];

    /// <summary>What an auditor of the agency is told of its child's accesses.</summary>
    public List<string> Accesses { get; } = [];

    /// <summary>The other answers.</summary>
    public IReadOnlyList<string> Answers => _lines;

    private HubConnection Manager => hub.Connect("education-contributor", "manager-1", "DSL");

    private HubConnection Screener => hub.Connect("education-screener", "manager-1", "SCR");

    public static async Task<OwnAgencyView> AskAsync(TestHub hub)
    {
        var view = new OwnAgencyView(hub);
        await view.PushAsync();
        await view.WatchAsync();
        await view.LookAsync();
        await view.AskRecallsAsync();
        await view.AskFeedbackAsync();
        await view.AuditAsync();
        return view;
    }

    private async Task PushAsync()
    {
        var own = Messages.Concern(OrdinaryId, person: 3);
        Add(await Messages.SubmitAsync(hub.Connect("education-contributor"), own));

        // The agency's own ids, whatever a person of the agency has used them for by the protected route.
        own.Concern.Category = ConcernCategory.ConcernOther;
        Add(await RefusalAsync(() => Messages.SubmitAsync(hub.Connect("education-contributor"), own)));
        own.SubmissionId = "c-other";
        Add(await RefusalAsync(() => Messages.SubmitAsync(hub.Connect("education-contributor"), own)));
        Add((await Messages.PushAsync(hub.Connect("education-contributor"), Messages.Record("e-1", 1, Messages.Item(DataClass.C04, "a timetable"))))[0].Warnings.ToString()!);
    }

    private async Task WatchAsync()
    {
        using var contributor = new OpenedWatch(hub.Connect("education-contributor"));
        foreach (var alert in await contributor.AllAsync())
        {
            Add(alert);
        }

        using var screener = new OpenedWatch(Screener);
        foreach (var alert in await screener.AllAsync())
        {
            Add(alert);
        }
    }

    private async Task LookAsync()
    {
        foreach (var person in new[] { 1, 3, 6 })
        {
            Add(await new Searches(Screener).FindAsync(
                new FindMatchesRequest { Subject = Subjects.Number(person), Purpose = Purpose.P1, Reason = "looking" }, CancellationToken.None));
        }

        var request = new DisclosureRequest { RecordId = "e-1", Level = DisclosureLevel.D5, Purpose = Purpose.P3, Threshold = Threshold.L4, ThresholdReference = "x", Reason = "asking" };
        request.Classes.Add(Enum.GetValues<DataClass>().Where(code => code != DataClass.Unspecified));
        Add(await new Client.Asking.Disclosures(Manager).RequestAsync(request, CancellationToken.None));
    }

    private async Task AskRecallsAsync()
    {
        using var contributor = new OpenedRecalls(hub.Connect("education-contributor"));
        using var screener = new OpenedRecalls(Screener);
        _lines.AddRange((await contributor.AllAsync()).Concat(await screener.AllAsync()).Select(recall => recall.ToString()));
        foreach (var reader in new[] { Manager, hub.Connect("education-auditor", "auditor-e", "AUD") })
        {
            var client = new DisclosureService.DisclosureServiceClient(reader.Invoker);
            var request = new ListRecallsRequest { OwnerAgency = "education", Reason = "what was taken back" };
            var listed = await client.ListRecallsAsync(request, reader.StreamOptions(CancellationToken.None));
            _lines.AddRange(listed.Recalls.Select(recall => recall.ToString()));
        }
    }

    private async Task AskFeedbackAsync()
    {
        Add(await Feedback.GetAsync(hub.Connect("education-contributor"), OrdinaryId));
        Add(await RefusalAsync(() => Feedback.GetAsync(hub.Connect("education-contributor"), "whistle-6")));
        Add(await RefusalAsync(() => Feedback.GetAsync(Manager, OrdinaryId, isProtected: true)));
        Add(await RefusalAsync(() => Feedback.GetAsync(hub.Connect("education-reporter"), OrdinaryId, isProtected: true)));
    }

    private async Task AuditAsync()
    {
        var page = await new AuditTrail(Manager).QueryAsync(new QueryEntriesRequest { PageSize = 1000, Reason = "what my people do" }, CancellationToken.None);
        Chain.AddRange(page.Entries.Select(entry => $"{entry.Agency} {entry.AgencySequence} {entry.CallerOutcome}"));
        var auditor = new AuditTrail(hub.Connect("education-auditor", "auditor-e", "AUD"));
        var asked = new WhoSawRequest { Record = new RecordReference { Agency = "education", RecordId = "e-1" }, Reason = "who asked" };
        await foreach (var response in auditor.WhoSawAsync(asked, CancellationToken.None))
        {
            Accesses.Add(response.Access is { } access ? $"{access.Actor.Agency}/{access.Actor.Role} {access.Action} {access.Accesses}" : $"end {response.End.Count}");
        }
    }

    private void Add(string line) => _lines.Add(line);

    private void Add(SubmitConcernResponse response) => Add($"repeat {response.Receipt.IsRepeat} warnings {response.Warnings}");

    private void Add(Alert alert)
    {
        alert.Attempt = 0;
        Add(alert.ToString());
    }

    private void Add(FindMatchesResponse response)
    {
        response.Receipt = null;
        Add(response.ToString());
    }

    private void Add(DisclosureResponse response)
    {
        response.Receipt = null;
        Add(response.ToString());
    }

    private void Add(GetFeedbackResponse response)
    {
        response.Receipt = null;
        response.ConcernReceipt.InclusionProof.Clear();
        response.ConcernReceipt.Checkpoint = "";
        Add(response.ToString());
    }

    private static async Task<string> RefusalAsync(Func<Task> call)
    {
        try
        {
            await call();
            return "answered";
        }
        catch (HubRefusedException refused)
        {
            return $"{refused.Refusal.Reason} {refused.Refusal.Message} {string.Join(' ', refused.Refusal.Fields.Select(fault => fault.Field))}";
        }
    }
}
