using Google.Protobuf;
using InfoShareHub.Alerts.Composing;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Ledger.Intake;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.Matching;
using InfoShareHub.Protocol;
using InfoShareHub.V1;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Ledger.Disclosing;

/// <summary>
/// Searches for a child by who they are. The search is an access to every child it shows: who asked, why, and who came back is written down before
/// anything leaves. Sealed identities are in no index and so in no answer.
/// </summary>
internal sealed class FindMatches : AnsweringCommand<IReadOnlyList<FoundChild>>
{
    // A child has a handful of records; so many matches hold the children asked for and a few more.
    private const int MatchesPerChild = 8;

    private const string AllegedHarm = "alleged_harm";

    private readonly AskedSearch _asked;

    public FindMatches(CallerIdentity caller, AskedSearch asked)
        : base(caller, Action.FindMatches)
    {
        _asked = asked;
    }

    protected override Decided<IReadOnlyList<FoundChild>> DecideAnswer(HubState state, Moment moment)
    {
        var audited = NewEvent(state);
        audited.Purpose = (V1.Purpose)(int)_asked.Purpose;
        audited.Threshold = (V1.Threshold)(int)_asked.Threshold;
        audited.CaseReference = _asked.CaseReference;
        audited.QueryDigest = ByteString.CopyFrom(_asked.Digest.Span);
        var found = new List<FoundChild>();
        if (Recipients.Of(Caller, state) is { } recipient && state.Governance.Protocol is { } protocol)
        {
            var matches = state.Records.Index.FindMatches(_asked.Subject, exclude: null, _asked.Limit * MatchesPerChild);
            foreach (var match in BestPerChild(state, matches).Take(_asked.Limit))
            {
                if (Show(state, protocol, recipient, match, moment, audited) is { } child)
                {
                    found.Add(child);
                }
            }
        }

        audited.Count = (ulong)found.Count;
        audited.Children.Add(found.Select(child => child.Child));
        var draft = new EntryDraft(new StateChange { Nothing = new NothingChanged() }, audited)
        {
            Told = new CallerOutcome { Outcome = Outcome.Accepted },
            Parts = ReasonPart.Of(_asked.Reason, audited),
        };
        return new(draft, found);
    }

    private static IEnumerable<(ulong Child, ScoredMatch Match)> BestPerChild(HubState state, IReadOnlyList<ScoredMatch> matches)
    {
        var seen = new HashSet<ulong>();
        foreach (var match in matches)
        {
            if (state.Records.Children.ChildOf(match.RecordNumber) is { } child && seen.Add(child))
            {
                yield return (child, match);
            }
        }
    }

    /// <summary>Null for a child of whom the searcher is recorded as the alleged source of harm, or close to them: found by nobody.</summary>
    private FoundChild? Show(
        HubState state, ProtocolSet protocol, Recipient recipient, (ulong Child, ScoredMatch Match) found, Moment moment, AuditEvent audited)
    {
        var band = found.Match.Score.Band == MatchBand.Automatic ? Band.Automatic : Band.Possible;
        var basis = band == Band.Automatic ? LinkBasis.Automatic : LinkBasis.Possible;
        var facts = ChildFacts.Of(state, found.Child, recipient, moment);
        recipient = recipient with { IsAllegedHarm = facts.IsBarred(Caller) };
        var shownTo = ShownTo.Of(state, found.Child, Caller, named: null, _asked.Purpose);
        var items = new List<ComposedItem>();
        foreach (var record in facts.Records)
        {
            if (state.Governance.Enrolment.TryFind(record.Agency, out var owner))
            {
                foreach (var holding in Holding.Of(record, Concerns.Sharing.DataClass.C01, owner, isOwn: false))
                {
                    var decision = protocol.Decide(ToRequest(recipient, facts, holding.Facts, basis, moment));
                    var item = decision.ShowsAnything ? holding.Compose(decision) : null;
                    audited.Accesses.Add(AccessMapping.ToAccess(found.Child, record.Agency.Value, holding.Facts.DataClass, basis, decision)
                        .Showing(item?.Shown, shownTo, state));
                    if (item is not null)
                    {
                        items.Add(item);
                    }
                }
            }
        }

        if (recipient.IsAllegedHarm)
        {
            audited.Unusual.Add(AllegedHarm);
            return null;
        }

        var explanation = LinkMapping.ToExplanation(found.Match.Score, state.Records.Index.Model.Id);
        return new FoundChild(found.Child, band, explanation, items);
    }

    private DecisionRequest ToRequest(Recipient recipient, ChildFacts facts, ItemFacts item, LinkBasis basis, Moment moment) => new()
    {
        Recipient = recipient,
        Subject = facts.Subject,
        Item = item,
        Purpose = _asked.Purpose,
        Threshold = _asked.Threshold,
        Basis = basis,
        RequestedLevel = Concerns.Sharing.DisclosureLevel.D4,
        Viewed = facts.Viewed,
        Date = moment.Date,
    };
}
