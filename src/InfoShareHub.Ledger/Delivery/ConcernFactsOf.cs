using InfoShareHub.Alerts.Composing;
using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Records;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Ledger.Disclosing;
using InfoShareHub.Ledger.State;
using EnrolledAgency = InfoShareHub.Ledger.State.EnrolledAgency;

namespace InfoShareHub.Ledger.Delivery;

/// <summary>What the composer needs to know of a concern and its child, gathered from the state as it is now.</summary>
internal static class ConcernFactsOf
{
    public static ConcernFacts Gather(
        HubState state, ConcernReport report, AgencyId reporter, ulong child, IEnumerable<ulong> possible, string area, DateOnly today)
    {
        var records = state.Records.OfChild(child).ToList();
        var own = report.RecordId is { } recordId ? state.Records.Find(reporter, recordId) : null;
        var subject = report.Subject ?? own?.Subject;
        _ = state.Governance.Enrolment.TryFind(reporter, out var agency);
        return new ConcernFacts
        {
            Report = report,
            Reporter = reporter,
            SubjectRecordNumber = report.Subject is null ? own?.Number ?? 0 : 0,
            ReporterKind = agency?.Kind ?? default,
            ReporterAreas = agency is null ? [] : agency.Areas,
            ReporterRoute = agency?.ContactRoute ?? string.Empty,
            Subject = subject,
            Area = area,
            AgeYears = ChildFacts.YoungestAge(records.Select(record => record.Subject).Append(subject), today),
            IsSealed = records.Exists(record => record.IsSealed) || own is { IsSealed: true },
            Linked = [.. Linked(state, records)],
            Possible = [.. possible.Select(state.Records.Find).OfType<KnownRecord>().Where(record => record.IsLive && !record.IsSealed)
                .Select(record => ToLinked(state, record, LinkBasis.Possible)).OfType<LinkedRecord>()],
        };
    }

    /// <summary>Of a concern that is known, with what it is to the hub.</summary>
    public static ConcernFacts Of(HubState state, KnownConcern concern, DateOnly today)
    {
        var child = state.ChildOf(concern);
        var possible = concern.Possible.Select(link => link.Record);
        var facts = Gather(state, concern.Report, concern.Agency, child, possible, concern.Report.Area, today);
        return facts with
        {
            ConcernNumber = concern.Number,
            IsProtected = concern.IsProtected,
            // By the protected route no record is kept that could say so.
            IsSealed = facts.IsSealed || concern is { IsProtected: true, SealedMatches.Length: > 0 },
            Resembled = Resembled(state, concern),
        };
    }

    public static Alerts.Composing.EnrolledAgency ToComposing(EnrolledAgency agency) => new()
    {
        Agency = agency.Id,
        Kind = agency.Kind,
        Mailboxes = [.. Enum.GetValues<MailboxKind>().Where(kind => agency.HasRole(RoleOf(kind)))],
        RoleCodes = RoleSet.Of(agency.RoleCodes),
        Areas = agency.Areas,
        ContactRoute = agency.ContactRoute,
    };

    /// <summary>The certificate role that watches a kind of mailbox.</summary>
    public static string RoleOf(MailboxKind kind) => kind switch
    {
        MailboxKind.Screener => "screener",
        MailboxKind.SealHolder => "seal-holder",
        _ => "contributor",
    };

    /// <summary>The protected records that a concern in quarantine resembles.</summary>
    public static IReadOnlyList<LinkedRecord> Resembled(HubState state, KnownConcern concern)
    {
        return [.. concern.SealedMatches.Select(match => state.Records.Find(match.Record)).OfType<KnownRecord>().Where(record => record.IsLive)
            .Select(record => ToLinked(state, record, LinkBasis.Possible)).OfType<LinkedRecord>()];
    }

    private static IEnumerable<LinkedRecord> Linked(HubState state, List<KnownRecord> records)
    {
        foreach (var record in records)
        {
            // The reporter's own record too: to anybody else it is linked no better than the rest.
            if (ToLinked(state, record, state.Records.Children.BasisOf(record.Number)) is { } linked)
            {
                yield return linked;
            }
        }
    }

    private static LinkedRecord? ToLinked(HubState state, KnownRecord record, LinkBasis basis)
    {
        return state.Governance.Enrolment.TryFind(record.Agency, out var agency)
            ? new LinkedRecord
            {
                RecordNumber = record.Number,
                Agency = record.Agency,
                Kind = agency.Kind,
                Areas = agency.Areas,
                Basis = basis,
                Subject = record.Subject,
                HasAddresses = record.Subject is { } subject && (subject.Addresses.Count > 0 || subject.Phones.Count > 0),
                Items = [.. record.Items.Zip(record.ItemNumbers, HeldItem.Of)],
                ContactRoute = agency.ContactRoute,
            }
            : null;
    }
}
