using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.Protocol;

namespace InfoShareHub.Ledger.Disclosing;

/// <summary>Decides one class after the other of one question, item by item, and writes down every decision, a silent one too.</summary>
internal sealed class ClassDeciding
{
    private readonly HubState _state;
    private readonly ProtocolSet _protocol;
    private readonly Recipient _recipient;
    private readonly ChildFacts _facts;
    private readonly AskedDisclosure _asked;
    private readonly Moment _moment;
    private readonly ShownTo _shownTo;
    private readonly KnownGrant? _grant;
    private ClassSet _viewed;

    public ClassDeciding(
        HubState state,
        ProtocolSet protocol,
        Recipient recipient,
        ChildFacts facts,
        AskedDisclosure asked,
        ShownTo shownTo,
        KnownGrant? grant,
        Moment moment)
    {
        _state = state;
        _protocol = protocol;
        _recipient = recipient;
        _facts = facts;
        _asked = asked;
        _shownTo = shownTo;
        _grant = grant;
        _moment = moment;
        _viewed = facts.Viewed;
    }

    /// <summary>
    /// Decides every class asked for. What one answer brings together counts as one view: where more is shown than was seen before, all of it is
    /// decided again with all of it in sight, so that asking at once gets no more than asking one after the other.
    /// </summary>
    public IReadOnlyList<DecidedClass> DecideAll()
    {
        var classes = _asked.Classes.Select(Decide).ToList();
        var together = classes.Where(decided => decided.ShowsAnything).Aggregate(_viewed, (viewed, decided) => viewed.With(decided.DataClass));
        if (together == _viewed)
        {
            return classes;
        }

        _viewed = together;
        return [.. _asked.Classes.Select(Decide)];
    }

    private DecidedClass Decide(DataClass dataClass, int classIndex)
    {
        if (_protocol.DecideQuestion(_recipient, dataClass, _asked.Purpose, _moment.Date) is { } refused)
        {
            var access = AccessMapping.ToAccess(_facts.Child, string.Empty, dataClass, LinkBasis.None, refused);
            return new DecidedClass(dataClass, [], refused, access);
        }

        var items = DecideItems(dataClass, classIndex);
        return new DecidedClass(dataClass, items, Question: null, items.Count == 0 ? AccessMapping.NothingHeld(_facts.Child, dataClass) : null);
    }

    private List<DecidedItem> DecideItems(DataClass dataClass, int classIndex)
    {
        var items = new List<DecidedItem>();
        var isReferred = false;
        foreach (var record in _facts.Records)
        {
            if (!_state.Governance.Enrolment.TryFind(record.Agency, out var owner))
            {
                continue;
            }

            var basis = BasisOf(record);
            var isOwn = record.Agency == _recipient.Agency;
            
            // By their numbers, which they keep: the next page begins after the last one sent, whatever has come and gone since.
            foreach (var holding in Holding.Of(record, dataClass, owner, isOwn).OrderBy(holding => holding.Piece.Item))
            {
                var (decision, fields) = Decide(holding.Facts, basis);
                var item = decision.ShowsAnything || (IsReferral(decision) && !isReferred) ? holding.Compose(decision, fields) : null;
                isReferred |= IsReferral(decision);
                var access = AccessMapping.ToAccess(_facts.Child, record.Agency.Value, dataClass, basis, decision);
                if (decision.ShowsAnything)
                {
                    access.Masked = holding.Masked;
                    access.Showing(item!.Shown, _shownTo, _state);
                }

                items.Add(new DecidedItem(new DisclosurePlace(classIndex, record.Number, holding.Piece.Item), decision, item, access, holding.Facts));
            }
        }

        return items;
    }

    /// <summary>
    /// What the protocol allows and, where the asker broke glass for the class, what that opens beside it: the fields of the grant and no others.
    /// </summary>
    private (Decision Decision, FieldSet Fields) Decide(ItemFacts item, LinkBasis basis)
    {
        var request = ToRequest(item, basis);
        var ordinary = _protocol.Decide(request);
        if (_grant is null || !_grant.Fields.TryGetValue(item.DataClass, out var opened))
        {
            return (ordinary, ordinary.Fields);
        }

        var broken = _protocol.Decide(request with { IsBreakGlass = true });
        var beside = broken.Fields.Intersect(opened).Except(ordinary.Fields);
        return beside.IsEmpty ? (ordinary, ordinary.Fields) : (broken, ordinary.Fields.Union(beside));
    }

    /// <summary>A referral without a level says once per class that something waits for a person; how much of it there is, is not said.</summary>
    private static bool IsReferral(Decision decision) => decision.Outcome == DecisionOutcome.Refer && !decision.ShowsAnything;

    /// <summary>Whom a description fits is found by the matcher, and nobody has confirmed it.</summary>
    private LinkBasis BasisOf(KnownRecord record)
    {
        var basis = ChildFacts.BasisOf(record, _recipient, _state);
        return _asked.Described is not null && basis > LinkBasis.Automatic ? LinkBasis.Automatic : basis;
    }

    private DecisionRequest ToRequest(ItemFacts item, LinkBasis basis) => new()
    {
        Recipient = _recipient,
        Subject = _facts.Subject,
        Item = item,
        Purpose = _asked.Purpose,
        Threshold = _asked.Threshold,
        HasThresholdReference = _asked.ThresholdReference.Length > 0,
        Consent = _asked.Consent.Effective,
        OverrideAuthoriser = _asked.Consent.OverrideRole is { } role ? RoleSet.Of(role) : default,
        HasOverrideReason = _asked.Consent.IsOverridden,
        RelevanceAsserted = _asked.RelevanceAssertedBy.Length > 0,
        HasLawfulAuthority = _asked.LawfulAuthority.Length > 0,
        Basis = basis,
        RequestedLevel = _asked.Level,
        Viewed = _viewed,
        Date = _moment.Date,
    };
}
