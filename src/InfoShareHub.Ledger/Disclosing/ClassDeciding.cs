using InfoShareHub.Alerts.Composing;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.Protocol;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Ledger.Disclosing;

/// <summary>Decides one class after the other of one question, and writes down every decision, a silent one too.</summary>
internal sealed class ClassDeciding
{
    private readonly HubState _state;
    private readonly ProtocolSet _protocol;
    private readonly Recipient _recipient;
    private readonly ChildFacts _facts;
    private readonly List<Wire.Access> _accesses = [];
    private ClassSet _viewed;
    private readonly AskedDisclosure _asked;
    private readonly Moment _moment;
    private readonly ShownTo _shownTo;

    public ClassDeciding(
        HubState state,
        ProtocolSet protocol,
        Recipient recipient,
        ChildFacts facts,
        AskedDisclosure asked,
        ShownTo shownTo,
        Moment moment)
    {
        _state = state;
        _protocol = protocol;
        _recipient = recipient;
        _facts = facts;
        _asked = asked;
        _shownTo = shownTo;
        _moment = moment;
        _viewed = facts.Viewed;
    }

    /// <summary>Every decision made, silent ones too.</summary>
    public IReadOnlyCollection<Wire.Access> Accesses => _accesses;

    /// <summary>
    /// Decides every class asked for. What one answer brings together counts as one view: where more is shown than was seen before, all of it is
    /// decided again with all of it in sight, so that asking at once gets no more than asking one after the other.
    /// </summary>
    public List<ClassReply> DecideAll()
    {
        var replies = _asked.Classes.Select(Decide).ToList();
        var together = replies.Where(reply => reply.Items.Count > 0).Aggregate(_viewed, (viewed, reply) => viewed.With(reply.DataClass));
        if (together == _viewed)
        {
            return replies;
        }

        _viewed = together;
        _accesses.Clear();
        return [.. _asked.Classes.Select(Decide)];
    }

    private ClassReply Decide(DataClass dataClass)
    {
        if (_protocol.DecideQuestion(_recipient, dataClass, _asked.Purpose, _moment.Date) is { } refused)
        {
            _accesses.Add(AccessMapping.ToAccess(_facts.Child, string.Empty, dataClass, LinkBasis.None, refused));
            return new ClassReply(dataClass, DecisionOutcome.Deny, [], refused.AskerRuleIds, refused.ExplanationPlain);
        }

        var decisions = DecideItems(dataClass);
        if (decisions.Count == 0)
        {
            _accesses.Add(AccessMapping.NothingHeld(_facts.Child, dataClass));
        }

        return ToReply(dataClass, decisions);
    }

    private List<(Decision Decision, ComposedItem? Item)> DecideItems(DataClass dataClass)
    {
        var decisions = new List<(Decision, ComposedItem?)>();
        foreach (var record in _facts.Records)
        {
            if (!_state.Governance.Enrolment.TryFind(record.Agency, out var owner))
            {
                continue;
            }

            var basis = ChildFacts.BasisOf(record, _recipient, _state);
            foreach (var holding in Holding.Of(record, dataClass, owner))
            {
                var decision = _protocol.Decide(ToRequest(holding.Facts, basis));
                var item = decision.ShowsAnything ? holding.Compose(decision) : null;
                _accesses.Add(AccessMapping.ToAccess(_facts.Child, record.Agency.Value, dataClass, basis, decision).Showing(item?.Shown, _shownTo, _state));
                decisions.Add((decision, item));
            }
        }

        return decisions;
    }

    private DecisionRequest ToRequest(ItemFacts item, LinkBasis basis) => new()
    {
        Recipient = _recipient,
        Subject = _facts.Subject,
        Item = item,
        Purpose = _asked.Purpose,
        Threshold = _asked.Threshold,
        HasThresholdReference = _asked.ThresholdReference.Length > 0,
        Consent = _asked.Consent,
        Basis = basis,
        RequestedLevel = _asked.Level,
        Viewed = _viewed,
        Date = _moment.Date,
    };

    private static ClassReply ToReply(DataClass dataClass, List<(Decision Decision, ComposedItem? Item)> decisions)
    {
        // What decides how the class is answered: a yes before a smaller yes, that before "ask a person", that before a no that may be said.
        var spoken = decisions.Where(made => made.Decision.Outcome != DecisionOutcome.Silent).ToList();
        if (spoken.Count == 0)
        {
            return new ClassReply(dataClass, DecisionOutcome.Silent, [], [], string.Empty);
        }

        var best = spoken.MinBy(made => Rank(made.Decision.Outcome)).Decision;
        return new ClassReply(
            dataClass, best.Outcome, [.. spoken.Select(made => made.Item).OfType<ComposedItem>()], best.AskerRuleIds, best.ExplanationPlain);
    }

    private static int Rank(DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Permit => 0,
        DecisionOutcome.Partial => 1,
        DecisionOutcome.Refer => 2,
        _ => 3,
    };
}
