using System.Globalization;
using System.Text;
using InfoShareHub.Ledger;
using InfoShareHub.Ledger.State;

namespace InfoShareHub.Hub.Tests.Ledgers;

/// <summary>A hub's state as text: two hubs that hold the same print the same.</summary>
internal static class StateText
{
    public static Task<string> OfAsync(LedgerHost host) => host.Sequencer.ReadAsync(Of);

    private static string Of(HubState state)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"size {state.Size} time {state.LedgerTime:O} root {state.Tree.Root(state.Size)}");
        text.AppendLine(CultureInfo.InvariantCulture, $"protocol {state.ProtocolName} agencies {string.Join(',', state.Governance.Enrolment.Agencies.Keys)}");
        foreach (var revision in state.Governance.Protocols.Timeline.Revisions)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"law {revision.Number} from {revision.EffectiveFrom:O} by {revision.ActivatedIndex}: {revision.Name}");
        }

        foreach (var proposal in state.Governance.Protocols.Proposals.Values.OrderBy(proposal => proposal.Number))
        {
            var signed = proposal.Approvals.Select(signature => $"{signature.Agency}/{signature.StaffId} {signature.Time:O}");
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"proposal {proposal.Number} {proposal.Document.Name} {state.Governance.Protocols.StandingOf(proposal)} base {proposal.BaseRevision} by {proposal.Proposer.StaffId} signed {string.Join(' ', signed)}");
        }

        foreach (var record in state.Records.All.Values.OrderBy(record => record.Number))
        {
            var links = state.Records.Children.LinksOf(record.Number).Select(link => $"{link.Key}:{link.Value}");
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"record {record.Number} v{record.CurrentVersion} w{record.WithdrawnUpTo} live {record.IsLive} sealed {record.IsProtected}/{record.IsQuarantined} items {record.Items.Length} versions {record.Versions.Length} child {state.Records.Children.ChildOf(record.Number)} links {string.Join(' ', links)}");
        }

        for (ulong number = 1; number < state.Concerns.Next; number++)
        {
            var concern = state.Concerns.Find(number)!;
            text.AppendLine(CultureInfo.InvariantCulture, $"concern {number} child {concern.Child} retracted {concern.Retraction} links {concern.Links.Length} possible {concern.Possible.Length} as {concern.SubmittedAs} feedback {state.Feedback.Find(number)?.Version}");
        }

        foreach (var mailbox in state.Governance.Enrolment.Agencies.Keys.SelectMany(agency => new[] { $"{agency}/contributor", $"{agency}/screener", $"{agency}/seal-holder" }))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"mailbox {mailbox} {state.Mailboxes.LastSequence(mailbox)}");
        }

        foreach (var source in Sources(state))
        {
            foreach (var telling in state.Tellings.Of(source))
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"told {source} {telling}");
            }
        }

        for (ulong number = 1; number < state.Recalls.Next; number++)
        {
            var recall = state.Recalls.Find(number)!;
            var standing = state.Recalls.Mailboxes.StandingOf(recall.Mailbox, recall.Sequence);
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"recall {number} {recall.Mailbox} {recall.Sequence} {recall.Reason} {recall.Source} {recall.Child} {string.Join(' ', recall.Pieces)} {recall.Answer} {recall.AnsweredIndex} overdue {recall.IsOverdue} {standing}");
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"due {string.Join(' ', state.Recalls.Waiting)} days {string.Join(' ', state.Tellings.ExpiryDays)} chase {state.Recalls.LastChase}");
        foreach (var waiting in state.Records.Quarantine.Open)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"quarantine {waiting.Record} since {waiting.Since:O} like {string.Join(' ', waiting.Matches.Select(match => match.Record))} holds {string.Join(' ', waiting.Concerns)}");
        }

        foreach (var register in Enum.GetValues<V1.Register>())
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"register {register} {string.Join(',', state.Registers.Of(register).ToArray())}");
        }

        for (ulong number = 1; number < state.Notices.Next; number++)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"notice {number} {state.Notices.Find(number)!.Kind} child {state.Notices.Find(number)!.Child}");
        }

        foreach (var grant in state.Glass.All)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"grant {grant.Number} of {grant.Agency}/{grant.StaffId} until {grant.ExpiresTime:O} due {grant.ReviewDue:O} uses {grant.Uses} {grant.Finding} {grant.IsEscalated}");
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"protected {state.Records.Quarantine.Index.Count}");
        text.AppendLine(CultureInfo.InvariantCulture, $"waiting {string.Join(',', state.ProtectedReports.Waiting)} routed {state.ProtectedReports.LastRouted}");
        text.AppendLine(CultureInfo.InvariantCulture, $"index {state.Records.Index.Count} {state.Records.Index.Counts} children {state.Records.Children.Count}");
        return text.ToString();
    }

    private static IEnumerable<ToldSource> Sources(HubState state)
    {
        for (ulong number = 1; number < state.Records.NextRecord; number++)
        {
            yield return ToldSource.Record(number);
        }

        for (ulong number = 1; number < state.Concerns.Next; number++)
        {
            yield return ToldSource.Concern(number);
        }
    }
}
