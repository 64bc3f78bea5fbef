using System.Globalization;
using System.Text.RegularExpressions;
using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Concerns.Tests.Sharing;

/// <summary>The numbers of our codes are those of the published contract, so that mapping is a cast.</summary>
public sealed partial class VocabularyTests
{
    public static TheoryData<string, string, Type, string> Enums => new()
    {
        { "types.proto", "DataClass", typeof(DataClass), "DATA_CLASS_" },
        { "types.proto", "DisclosureLevel", typeof(DisclosureLevel), "" },
        { "types.proto", "Purpose", typeof(Purpose), "" },
        { "types.proto", "Threshold", typeof(Threshold), "THRESHOLD_" },
        { "types.proto", "ConsentState", typeof(ConsentState), "CONSENT_" },
        { "types.proto", "Standing", typeof(Standing), "STANDING_" },
        { "types.proto", "Sex", typeof(Sex), "SEX_" },
        { "concerns.proto", "ConcernCategory", typeof(ConcernCategory), "CONCERN_" },
        { "concerns.proto", "Engagement", typeof(Engagement), "ENGAGEMENT_" },
        { "enrolment.proto", "AgencyKind", typeof(AgencyKind), "AGENCY_KIND_" },
    };

    [Theory]
    [MemberData(nameof(Enums))]
    public void Codes_have_the_names_and_numbers_of_the_contract(string file, string name, Type type, string prefix)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "protos", file));
        var body = text[text.IndexOf($"enum {name} {{", StringComparison.Ordinal)..];
        var wire = Value().Matches(body[..body.IndexOf('}', StringComparison.Ordinal)])
            .ToDictionary(match => int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture), match => match.Groups["name"].Value);

        foreach (var value in Enum.GetValues(type))
        {
            var number = Convert.ToInt32(value, CultureInfo.InvariantCulture);
            Assert.True(wire.Remove(number, out var code), $"{value} is not in the contract");
            if (number > 0)
                Assert.Equal((code.StartsWith(prefix, StringComparison.Ordinal) ? code[prefix.Length..] : code).Replace("_", "", StringComparison.Ordinal), value.ToString(), ignoreCase: true);
        }

        Assert.DoesNotContain(wire, pair => pair.Key > 0);
    }

    [Theory]
    [InlineData("SCR", true)]
    [InlineData("SEAL", true)]
    [InlineData("scr", false)]
    [InlineData("1", false)]
    [InlineData("SCR,MGR", false)]
    [InlineData("", false)]
    [InlineData("BOSS", false)]
    public void A_role_code_is_read_exactly_as_written(string text, bool isCode) => Assert.Equal(isCode, RoleSet.TryParseCode(text, out _));

    [Fact]
    public void A_set_of_roles_holds_what_it_was_given_and_nothing_else()
    {
        var set = RoleSet.Of(RoleCode.MGR, RoleCode.SCR, (RoleCode)0, (RoleCode)19, (RoleCode)40, (RoleCode)(-1));

        Assert.Equal([RoleCode.SCR, RoleCode.MGR], set);
        Assert.False(set.Contains((RoleCode)40));
        Assert.Equal("SCR,MGR", set.ToString());
        Assert.Equal(RoleSet.Of(RoleCode.MGR), set.Except(RoleSet.Of(RoleCode.SCR)));
        Assert.True(default(RoleSet).IsEmpty);
    }

    [Fact]
    public void A_set_of_classes_holds_what_it_was_given_and_nothing_else()
    {
        var set = ClassSet.Of(DataClass.C20, DataClass.C01, (DataClass)0, (DataClass)21, (DataClass)33);

        Assert.Equal([DataClass.C01, DataClass.C20], set);
        Assert.Equal(2, set.Count);
        Assert.Equal(set, set.With(DataClass.C01));
        Assert.True(set.Intersect(ClassSet.Of(DataClass.C02)).IsEmpty);
    }

    [GeneratedRegex(@"^\s*(?<name>[A-Z0-9_]+) = (?<number>\d+);", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Value();
}
