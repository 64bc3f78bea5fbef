using InfoShareHub.Concerns.Sharing;
using Xunit;

namespace InfoShareHub.Protocol.Tests;

public sealed class ExplanationTests
{
    [Fact]
    public void A_partial_answer_says_what_is_shared_and_what_was_asked()
    {
        var decision = Baseline.Protocol.Decide(Requests.For(DataClass.C07, RoleCode.SCR) with { RequestedLevel = DisclosureLevel.D4 });

        Assert.Equal(
            "The MASH sees that the child is known to a mental-health service, whom to ask, and the month of last contact; never a diagnosis. "
            + "Shared: D2, the known flag; D4 was asked for.",
            decision.ExplanationPlain);
    }

    [Fact]
    public void An_automatic_link_to_sensitive_information_says_that_a_person_must_confirm()
    {
        var decision = Baseline.Protocol.Decide(Requests.For(DataClass.C10, RoleCode.SCR) with { Basis = LinkBasis.Automatic });

        Assert.Equal(
            "The records were linked automatically; sensitive information is withheld until a person confirms that it is the same child.",
            decision.ExplanationPlain);
    }

    [Fact]
    public void A_referral_says_whom_and_what_is_shown_until_then()
    {
        var request = Requests.For(DataClass.C08, RoleCode.MGR);
        var decision = Baseline.Protocol.Decide(request with { Subject = new SubjectFacts { AgeYears = 12 } });

        Assert.Equal(
            "The child is under 13, or the age is not known: a MASH manager must decide with the health lead, whatever the consent. "
            + "Until then: D1, that information is held and whom to ask.",
            decision.ExplanationPlain);
    }

    [Fact]
    public void The_audit_reads_what_was_asked_what_counted_and_the_law()
    {
        var request = Requests.For(DataClass.C10, RoleCode.SCR) with { Threshold = Threshold.L4, HasThresholdReference = false };

        var audit = Baseline.Protocol.Decide(request).ExplanationAudit;

        Assert.Equal(
            "Partial at D2 (asked D5): C10 of `wexdale` to `eastmoor` as SCR; purpose P1; threshold L4 without a reference, counted as none; consent None; "
            + "link Confirmed; protocol isp-baseline 2026.1; rules GEN.threshold, C10.screen, HND.expiry, HND.onward, HND.sensitive; duty NotRelevant; basis UK GDPR Art 6(1)(e); Art 9(2)(g) with DPA 2018 Sch 1 para 18; 9(2)(h) with para 2 for care teams; expires 2026-12-02. No level of need of L2 or more is recorded "
            + "for this child, with a reference for L3 and above, so only the known flag is given. Law: AB and CD v Haringey [2013] EWHC 416 (Admin); "
            + "Children Act 1989 ss.17 and 47 [K: check before relying].",
            audit);
    }

    [Fact]
    public void Silence_is_explained_to_the_auditor_alone()
    {
        var request = Requests.For(DataClass.C20, RoleCode.SCR);

        var decision = Baseline.Protocol.Decide(request);

        Assert.Equal("No information is shared.", decision.ExplanationPlain);
        Assert.Empty(decision.AskerRuleIds);
        Assert.Contains("GEN.seal", decision.ExplanationAudit, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_that_is_refused_is_refused_before_anybody_looks()
    {
        var recipient = Requests.For(DataClass.C17, RoleCode.POL).Recipient;

        var refused = Baseline.Protocol.DecideQuestion(recipient, DataClass.C17, Purpose.P7, Requests.Day);

        Assert.Equal(DecisionOutcome.Deny, refused!.Outcome);
        Assert.Equal(["C17.no-police"], refused.AskerRuleIds);
        Assert.Null(Baseline.Protocol.DecideQuestion(recipient, DataClass.C12, Purpose.P1, Requests.Day));
    }

    [Fact]
    public void A_decision_costs_few_allocations()
    {
        var request = Requests.For(DataClass.C07, RoleCode.SCR, RoleCode.MGR);
        Baseline.Protocol.Decide(request);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
            Baseline.Protocol.Decide(request);
        var each = (GC.GetAllocatedBytesForCurrentThread() - before) / 1_000;

        Assert.InRange(each, 1, 400);
    }
}
