using InfoShareHub.Client;
using InfoShareHub.Client.Asking;
using InfoShareHub.Concerns.Identity;
using InfoShareHub.Hub.Tests.Whole;
using InfoShareHub.Ledger;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Testing.Hubs;
using InfoShareHub.V1;
using Microsoft.Extensions.DependencyInjection;

namespace InfoShareHub.Hub.Tests.Disclosures;

/// <summary>What the scenarios have in common: an agency knows a child, the asker's agency knows the child too, and a person has said that it is the same one.</summary>
internal static class Casework
{
    /// <summary>An invented child of 14 on the day of any test.</summary>
    public const int Fourteen = 4;

    /// <summary>One record of the asker's agency and one of the owner's, of one child.</summary>
    public static async Task ShareChildAsync(this TestHub hub, string asker, string owner, int person, params DataItem[] items)
    {
        await Messages.PushAsync(hub.Connect($"{asker}-contributor"), Messages.Record($"own-{person}", person));
        await hub.HoldAsync(asker, owner, person, items);
    }

    /// <summary>The owner's record of a child whom the asker's agency knows.</summary>
    public static async Task HoldAsync(this TestHub hub, string asker, string owner, int person, params DataItem[] items)
    {
        var sent = Messages.Record($"held-{person}", person, items);
        await Messages.PushAsync(hub.Connect($"{owner}-contributor"), sent);
        var caller = new CallerIdentity(Agency(owner), "contributor", System: null, new byte[32], StaffId: null, RoleCodes: []);
        var command = new ConfirmLink(caller, (Agency(owner), Source($"held-{person}")), (Agency(asker), Source($"own-{person}")), sent.Record);
        await hub.Services.GetRequiredService<LedgerHost>().Sequencer.SubmitAsync(command);
    }

    /// <summary>A question of an acute case: strategy discussion, L4 with a reference, everything that is allowed.</summary>
    public static DisclosureRequest Acute(int person, params DataClass[] classes) => new()
    {
        RecordId = $"own-{person}",
        Classes = { classes },
        Level = DisclosureLevel.D5,
        Purpose = Purpose.P3,
        Threshold = Threshold.L4,
        ThresholdReference = "strategy discussion 7",
        Reason = "a strategy discussion",
        CaseReference = "case-7",
        RelevanceAssertedBy = "lead-1",
        LawfulAuthority = "Children Act 1989 s.47(9)",
    };

    /// <summary>A contact that is screened.</summary>
    public static DisclosureRequest Screening(int person, params DataClass[] classes) => new()
    {
        RecordId = $"own-{person}",
        Classes = { classes },
        Level = DisclosureLevel.D4,
        Purpose = Purpose.P1,
        Threshold = Threshold.L2,
        Reason = "screening a contact",
        RelevanceAssertedBy = "lead-1",
        LawfulAuthority = "Children Act 2004 s.11",
    };

    public static Task<DisclosureResponse> AskAsync(HubConnection connection, DisclosureRequest request)
    {
        return new Client.Asking.Disclosures(connection).RequestAsync(request, CancellationToken.None);
    }

    public static async Task<ClassAnswer> AskOneAsync(HubConnection connection, DisclosureRequest request)
    {
        return (await AskAsync(connection, request)).Answers.Single();
    }

    /// <summary>A register as an auditor reads it.</summary>
    public static async Task<IReadOnlyList<EntryView>> RegisterAsync(this TestHub hub, Register register)
    {
        var trail = new AuditTrail(hub.Connect("health-auditor", "auditor-1", "AUD"));
        var request = new QueryEntriesRequest { Registers = { register }, Reason = "a review of registers" };
        return (await trail.QueryAsync(request, CancellationToken.None)).Entries;
    }

    public static string? ValueOf(this DisclosedItem item, string field) => item.Fields.FirstOrDefault(shown => shown.Name == field)?.Value;

    private static AgencyId Agency(string id) => AgencyId.TryParse(id, out var agency) ? agency : throw new ArgumentException("not an agency id", nameof(id));

    private static SourceId Source(string id) => SourceId.TryParse(id, out var source) ? source : throw new ArgumentException("not a source id", nameof(id));
}
