using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol.Documents;
using Xunit;

namespace InfoShareHub.Protocol.Tests;

/// <summary>What holds of every protocol, on the baseline and on random documents. Each case draws from its own seed; the message names it.</summary>
public sealed class PropertyTests
{
    private const int Documents = 60;
    private const int RequestsEach = 400;

    [Fact]
    public void Decisions_are_those_of_a_naive_reading_of_the_document() => ForEach((protocol, document, request, seed) =>
    {
        var expected = new Oracle(document).Decide(request);

        var decision = protocol.Decide(request);

        Assert.True(
            (expected.Outcome, expected.Level, expected.Fields) == (decision.Outcome, decision.Level, decision.Fields),
            $"seed {seed}: expected {expected}, got {decision.ExplanationAudit} showing {decision.Fields}");
    });

    [Fact]
    public void Every_decision_names_rules_and_explains_itself_twice() => ForEach((protocol, _, request, seed) =>
    {
        var decision = protocol.Decide(request);

        Assert.True(decision.RuleIds.Count > 0 && decision.ExplanationPlain.Length > 0 && decision.ExplanationAudit.Contains(decision.RuleIds[0], StringComparison.Ordinal), $"seed {seed}");
        Assert.True(decision.RuleIds.Distinct(StringComparer.Ordinal).Count() == decision.RuleIds.Count, $"seed {seed}: a rule is named twice");
    });

    [Fact]
    public void Silence_says_the_same_whatever_it_is_about() => ForEach((protocol, _, request, seed) =>
    {
        var decision = protocol.Decide(request);
        if (decision.Outcome != DecisionOutcome.Silent)
            return;

        Assert.True(decision.Level == DisclosureLevel.D0 && decision.Fields.IsEmpty && decision.Redacted.IsEmpty, $"seed {seed}");
        Assert.True(decision.AskerRuleIds.Count == 0 && decision.Obligations.Count == 0 && decision.ExplanationPlain == "No information is shared.", $"seed {seed}");
    });

    [Fact]
    public void Without_grants_nobody_learns_anything_that_is_not_theirs() => ForEach(
        (protocol, _, request, seed) =>
        {
            var isOwn = request.Item.Owner.Equals(request.Recipient.Agency);
            var isSealHolder = request.Recipient.Roles.Contains(RoleCode.SEAL);

            Assert.True(isOwn || isSealHolder || request.IsBreakGlass || protocol.Decide(request).Level == DisclosureLevel.D0, $"seed {seed}");
        },
        document => document with { Classes = [.. document.Classes.Select(rules => rules with { Grants = [] })] });

    [Fact]
    public void One_more_prohibition_never_widens() => ForEach((protocol, document, request, seed) =>
    {
        var draw = new Draw(seed + 1);
        var stricter = SharingProtocol.Compile(document with
        {
            Classes = [.. document.Classes.Select(rules => rules.DataClass != request.Item.DataClass ? rules : rules with
            {
                Forbids = [.. rules.Forbids, draw.Forbid() with { Rule = new ProtocolRule("added", "owner", "law", "text", "", 0) }],
            })],
        }).Protocol!;

        AssertNotWider(protocol.Decide(request), stricter.Decide(request), $"seed {seed}");
    }, requestsEach: 40);

    [Fact]
    public void The_order_of_the_document_decides_nothing() => ForEach((protocol, document, request, seed) =>
    {
        var shuffled = SharingProtocol.Compile(new Draw(seed).Shuffled(document)).Protocol!;

        Decision one = protocol.Decide(request), other = shuffled.Decide(request);

        Assert.True(one.ExplanationAudit == other.ExplanationAudit && one.Fields == other.Fields, $"seed {seed}: {one.ExplanationAudit} and {other.ExplanationAudit}");
    }, requestsEach: 20);

    [Fact]
    public void Missing_data_never_widens() => ForEach((protocol, _, request, seed) =>
    {
        var decision = protocol.Decide(request);

        foreach (var (missing, without) in Without(request))
            AssertNotWider(decision, protocol.Decide(without), $"seed {seed}, without {missing}");
    });

    [Fact]
    public void A_less_sure_link_never_widens() => ForEach((protocol, _, request, seed) =>
    {
        for (var basis = LinkBasis.None; basis < LinkBasis.OwnRecord; basis++)
            AssertNotWider(protocol.Decide(request with { Basis = basis + 1 }), protocol.Decide(request with { Basis = basis }), $"seed {seed}, {basis}");
    });

    [Fact]
    public void Having_seen_more_never_widens() => ForEach((protocol, _, request, seed) =>
        AssertNotWider(protocol.Decide(request), protocol.Decide(request with { Viewed = request.Viewed.Union(ClassSet.Of(DataClass.C06, DataClass.C10, DataClass.C12)) }), $"seed {seed}"));

    [Fact]
    public void One_role_more_never_takes_anything_away() => ForEach((protocol, _, request, seed) =>
    {
        var more = request with { Recipient = request.Recipient with { Roles = request.Recipient.Roles.Union(RoleSet.Of(RoleCode.SCR)) } };

        AssertNotWider(protocol.Decide(more), protocol.Decide(request), $"seed {seed}");
    });

    [Fact]
    public void Asking_for_less_shows_no_more_than_asked() => ForEach((protocol, _, request, seed) =>
        Assert.True(protocol.Decide(request).Level <= request.RequestedLevel, $"seed {seed}"));

    [Fact]
    public void A_no_to_the_question_does_not_depend_on_what_is_held() => ForEach((protocol, _, request, seed) =>
    {
        var question = protocol.DecideQuestion(request.Recipient, request.Item.DataClass, request.Purpose, request.Date);

        Assert.True(question is null == (protocol.Decide(request).Outcome != DecisionOutcome.Deny), $"seed {seed}");
    });

    [Fact]
    public void An_automatic_link_gives_at_most_the_known_flag_of_T2() => ForEachOfBaseline((request, seed) =>
    {
        if (request.Item.Owner.Equals(request.Recipient.Agency) || request.Recipient.Roles.Contains(RoleCode.SEAL))
            return;
        var decision = Baseline.Protocol.Decide(request with { Basis = LinkBasis.Automatic, IsBreakGlass = false });
        var tier = Baseline.Protocol.TierOf(request.Item.DataClass);
        // Who reviews a link sees the names to compare, which is class C01, and nothing else.
        var isReview = request.Item.DataClass == DataClass.C01 && request.Recipient.Roles.Overlaps(RoleSet.Of(RoleCode.SCR, RoleCode.MGR));

        Assert.True(isReview || decision.Level <= (tier <= Tier.T2 ? DisclosureLevel.D2 : DisclosureLevel.D0), $"seed {seed}: {decision.ExplanationAudit}");
    });

    [Fact]
    public void A_possible_link_gives_nothing_to_anybody_but_reviewers() => ForEachOfBaseline((request, seed) =>
    {
        var others = request.Recipient.Roles.Except(RoleSet.Of(RoleCode.SCR, RoleCode.MGR, RoleCode.SEAL));
        var decision = Baseline.Protocol.Decide(request with { Basis = LinkBasis.Possible, Recipient = request.Recipient with { Roles = others } });

        Assert.True(request.Item.Owner.Equals(request.Recipient.Agency) || decision.Level == DisclosureLevel.D0, $"seed {seed}: {decision.ExplanationAudit}");
    });

    private static IEnumerable<(string Missing, DecisionRequest Request)> Without(DecisionRequest request)
    {
        yield return ("age", request with { Subject = request.Subject with { AgeYears = null } });
        yield return ("consent", request with { Consent = ConsentState.None });
        yield return ("threshold", request with { Threshold = Threshold.None, IsUrgent = false });
        yield return ("reference", request with { HasThresholdReference = false });
        yield return ("purpose", request with { Purpose = default });
        yield return ("kind", request with { Recipient = request.Recipient with { Kind = default } });
        yield return ("owner's kind", request with { Item = request.Item with { OwnerKind = default } });
        yield return ("roles", request with { Recipient = request.Recipient with { Roles = default } });
        yield return ("link", request with { Basis = LinkBasis.None });
        yield return ("competence", request with { Subject = request.Subject with { Competence = Competence.Unknown } });
        yield return ("who overrode", request with { OverrideAuthoriser = default });
        yield return ("the reason for overriding", request with { HasOverrideReason = false });
        yield return ("the child's view", request with { HasChildsView = false, Item = request.Item with { Markers = Except(request.Item.Markers, Marker.ChildsView) } });
        yield return ("relevance", request with { RelevanceAsserted = false });
        yield return ("authority", request with { HasLawfulAuthority = false });
        yield return ("notice", request with { IsNotifiable = false });
        yield return ("the broken glass", request with { IsBreakGlass = false });
        yield return ("acquaintance", request with { Subject = request.Subject with { IsKnownToRecipient = false } });
    }

    private static MarkerSet Except(MarkerSet marks, Marker mark) => MarkerSet.Of([.. marks.Where(each => each != mark)]);

    private static void AssertNotWider(Decision wide, Decision narrow, string because) =>
        Assert.True(narrow.Level <= wide.Level && wide.Fields.ContainsAll(narrow.Fields), $"{because}: {wide.ExplanationAudit} became {narrow.ExplanationAudit}");

    private static void ForEachOfBaseline(Action<DecisionRequest, int> check)
    {
        for (var seed = 0; seed < 20_000; seed++)
            check(new Draw(seed).Request(), seed);
    }

    private static void ForEach(
        Action<SharingProtocol, ProtocolDocument, DecisionRequest, int> check, Func<ProtocolDocument, ProtocolDocument>? change = null, int requestsEach = RequestsEach)
    {
        for (var number = 0; number < Documents; number++)
        {
            // Every third document is the baseline, so that what is shipped is drawn from as often as what could be.
            var document = number % 3 == 0 ? Baseline.Document : new Draw(number).Document();
            document = change?.Invoke(document) ?? document;
            var result = SharingProtocol.Compile(document);
            Assert.True(result.Faults.Count == 0, $"document {number}: {string.Join("; ", result.Faults)}");
            for (var seed = number * 1_000_000; seed < (number * 1_000_000) + requestsEach; seed++)
                check(result.Protocol!, document, new Draw(seed).Request(), seed);
        }
    }
}
