using InfoShareHub.Hub.Calls;
using InfoShareHub.Hub.Identity;
using InfoShareHub.Hub.Reflection;
using Xunit;

namespace InfoShareHub.Hub.Tests.Calls;

/// <summary>Walks the protos: a method without a rule may be called by nobody, and this fails until it has one.</summary>
public sealed class CallRolesTests
{
    private static readonly ContractFiles Files = new();

    public static TheoryData<string> Methods => [.. MethodsOfProtos()];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Every_method_has_a_rule(string method)
    {
        var rule = CallRoles.Find(method);

        Assert.True(rule is not null, $"add `{method}` to the table in CallRoles");
        Assert.NotEmpty(rule.Systems.Concat(rule.People));
    }

    [Fact]
    public void Every_rule_has_a_method()
    {
        Assert.Equal(MethodsOfProtos().Order(StringComparer.Ordinal), CallRoles.Rules.Select(rule => rule.Method).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_role_is_a_system_or_a_person_and_never_both()
    {
        Assert.All(CallRoles.Rules, rule => Assert.Empty(rule.Systems.Intersect(rule.People, StringComparer.Ordinal)));
        Assert.All(CallRoles.Rules, rule => Assert.All(rule.Systems.Concat(rule.People), role => Assert.True(CertificateRoles.IsRole(role))));
    }

    [Fact]
    public void What_discloses_or_decides_needs_a_person()
    {
        string[] without = ["RecordService", "ConcernService", "Health", "ServerReflection"];
        var rules = CallRoles.Rules.Where(rule => !without.Any(service => rule.Method.Contains(service, StringComparison.Ordinal)) && !rule.Method.Contains("/Get", StringComparison.Ordinal));

        // A contributor's system may take its own agency's mailbox, of alerts and of recalls.
        string[] mailbox = ["AlertService/", "DisclosureService/WatchRecalls", "DisclosureService/AcknowledgeRecall"];
        Assert.All(rules, rule => Assert.True(rule.Systems.Count == 0 || mailbox.Any(method => rule.Method.Contains(method, StringComparison.Ordinal)), rule.Method));
    }

    [Fact]
    public void Roles_that_read_no_content_call_nothing_that_shows_it()
    {
        string[] contentless = [CertificateRoles.Operator, CertificateRoles.Witness, CertificateRoles.Reporter];
        string[] showing = ["Watch", "FindMatches", "RequestDisclosure", "QueryEntries", "WhoSaw", "Export"];

        foreach (var rule in CallRoles.Rules.Where(rule => showing.Any(name => rule.Method.EndsWith("/" + name, StringComparison.Ordinal) && rule.Method.Contains("infoshare", StringComparison.Ordinal))))
            Assert.All(contentless, role => Assert.False(rule.Allows(role), $"{role} may call {rule.Method}"));
    }

    private static IEnumerable<string> MethodsOfProtos() =>
        Files.All.SelectMany(file => file.Services).SelectMany(service => service.Methods).Select(method => $"/{method.Service.FullName}/{method.Name}");
}
