using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol.Documents;
using Xunit;

namespace InfoShareHub.Protocol.Tests;

public sealed class CompileFaultTests
{
    private static readonly GrantRule Grant = ClassOf(DataClass.C10).Grants[0];
    private static readonly ForbidRule Forbid = ClassOf(DataClass.C08).Forbids[0];

    public static TheoryData<string, string> Grants => new()
    {
        { "no role", "names no role" },
        { "level D0", "grants nothing" },
        { "no purpose", "names no purpose" },
        { "field above the level", "does not show at D3" },
        { "without a mark", "because something is missing" },
        { "unknown child", "because something is missing" },
        { "no threshold", "because something is not recorded" },
        { "no consent", "because something is not recorded" },
        { "unknown situation", "refers to the situation `picnic`" },
        { "age range", "an age range that holds nobody" },
        { "bad id", "is no rule id" },
        { "no law", "needs an owner, a law and a plain text" },
    };

    public static TheoryData<string, string> Forbids => new()
    {
        { "silent at D2", "says no and still leaves D2" },
        { "denies by age", "denies by what is held" },
        { "denies by a mark in a situation", "denies by what is held" },
        { "contradictory marks", "marks that cannot be" },
    };

    [Theory]
    [MemberData(nameof(Grants))]
    public void A_grant_that_could_share_too_much_is_a_fault(string what, string message)
    {
        var when = Grant.When;
        var grant = what switch
        {
            "no role" => Grant with { Roles = default },
            "level D0" => Grant with { Level = DisclosureLevel.D0, Fields = default },
            "no purpose" => Grant with { When = Circumstance.Always },
            "field above the level" => Grant with { Fields = FieldSet.Of(ItemField.Text) },
            "without a mark" => Grant with { When = when with { Without = [Marker.Private] } },
            "unknown child" => Grant with { When = when with { IsKnownChild = false } },
            "no threshold" => Grant with { When = when with { Thresholds = [Threshold.None, Threshold.L4] } },
            "no consent" => Grant with { When = when with { Consents = [ConsentState.None] } },
            "unknown situation" => Grant with { When = new Circumstance { Situation = "picnic", Purposes = [Purpose.P1] } },
            "age range" => Grant with { When = when with { AgeFrom = 13, AgeUnder = 13 } },
            "bad id" => Grant with { Rule = Grant.Rule with { Id = "two words" } },
            _ => Grant with { Rule = Grant.Rule with { Law = "" } },
        };

        var fault = Assert.Single(FaultsOf(rules => rules with { Grants = [grant, .. rules.Grants.Skip(1)] }, DataClass.C10));

        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.Equal(Grant.Rule.Line, fault.Line);
    }

    [Theory]
    [MemberData(nameof(Forbids))]
    public void A_prohibition_that_would_tell_or_contradicts_itself_is_a_fault(string what, string message)
    {
        var forbid = what switch
        {
            "silent at D2" => Forbid with { AtMost = DisclosureLevel.D2 },
            "denies by age" => Forbid with { Outcome = ForbidOutcome.Deny, When = new Circumstance { AgeUnder = 13 } },
            "denies by a mark in a situation" => Forbid with { Outcome = ForbidOutcome.Deny, When = new Circumstance { Situation = "danger" } },
            _ => Forbid with { When = new Circumstance { With = [Marker.Private], Without = [Marker.Private] } },
        };

        var fault = Assert.Single(FaultsOf(rules => rules with { Forbids = [forbid, .. rules.Forbids.Skip(1)] }, DataClass.C08));

        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_controller_is_named_once()
    {
        var header = Baseline.Document.Header;

        var result = SharingProtocol.Compile(Baseline.Document with { Header = header with { ApprovedBy = [.. header.ApprovedBy, header.ApprovedBy[1]] } });

        Assert.Equal("the controller `police` is named twice", Assert.Single(result.Faults).Message);
    }

    [Fact]
    public void All_faults_of_a_document_are_reported_together()
    {
        var document = Baseline.Document with
        {
            Header = Baseline.Document.Header with { Dpia = "", ApprovedBy = [], ValidUntil = new DateOnly(2020, 1, 1) },
            Situations = [.. Baseline.Document.Situations, Baseline.Document.Situations[0], new Situation("empty", [], 3)],
            Common = Baseline.Document.Common with
            {
                SealHolders = default,
                LinkReviewers = RoleSet.Of(RoleCode.SCR, RoleCode.DSL),
                Thresholds = [Baseline.Document.Common.Thresholds[0] with { AtMost = DisclosureLevel.D4 }],
                Aggregation = Baseline.Document.Common.Aggregation with { Classes = 1 },
                EmergencyWhen = Circumstance.Always,
            },
            Classes = [.. Baseline.Document.Classes.Skip(1), ClassOf(DataClass.C05)],
        };

        var result = SharingProtocol.Compile(document);

        Assert.Null(result.Protocol);
        string[] expected =
        [
            "impact assessment", "controller who approved", "ends before it begins", "named twice", "has no alternative", "must be a seal-holder",
            "only SCR and MGR", "known flag, D2", "at least two classes", "tied to a threshold", "C05 stands there twice", "C01 is missing", "is used twice",
        ];
        Assert.All(expected, part => Assert.Contains(result.Faults, fault => fault.Message.Contains(part, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_sensitive_class_needs_a_second_lawful_basis() =>
        Assert.Contains("further condition", Assert.Single(FaultsOf(rules => rules with { Basis = ["UK GDPR Art 6(1)(e)"] }, DataClass.C10)).Message, StringComparison.Ordinal);

    [Fact]
    public void Grants_of_a_sealed_class_are_never_reached() =>
        Assert.Contains("never reached", Assert.Single(FaultsOf(rules => rules with { Tier = Tier.T5, Masks = [] }, DataClass.C19)).Message, StringComparison.Ordinal);

    [Fact]
    public void Consent_is_not_satisfied_by_its_refusal()
    {
        var consent = ClassOf(DataClass.C07).Consents[0] with { SatisfiedBy = [ConsentState.Given, ConsentState.Refused] };

        Assert.Contains("stated ground", Assert.Single(FaultsOf(rules => rules with { Consents = [consent] }, DataClass.C07)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_reviewers_see_more_over_unconfirmed_links()
    {
        var unconfirmed = ClassOf(DataClass.C01).Unconfirmed! with { Roles = RoleSet.Of(RoleCode.SCR, RoleCode.POL) };

        Assert.Contains("review links", Assert.Single(FaultsOf(rules => rules with { Unconfirmed = unconfirmed }, DataClass.C01)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_rules_than_a_class_can_hold_are_a_fault()
    {
        var many = Enumerable.Range(0, 70).Select(number => Grant with { Rule = Grant.Rule with { Id = $"X{number}" } });

        Assert.Contains(FaultsOf(rules => rules with { Grants = [.. many] }, DataClass.C10), fault => fault.Message.Contains("too many rules", StringComparison.Ordinal));
    }

    private static ClassRules ClassOf(DataClass dataClass) => Baseline.Document.Classes.Single(rules => rules.DataClass == dataClass);

    private static IReadOnlyList<ProtocolFault> FaultsOf(Func<ClassRules, ClassRules> change, DataClass dataClass)
    {
        var classes = Baseline.Document.Classes.Select(rules => rules.DataClass == dataClass ? change(rules) : rules);
        var result = SharingProtocol.Compile(Baseline.Document with { Classes = [.. classes] });
        Assert.Null(result.Protocol);
        return result.Faults;
    }
}
