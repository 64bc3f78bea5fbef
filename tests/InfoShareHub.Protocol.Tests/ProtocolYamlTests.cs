using System.Text;
using InfoShareHub.ProtocolFiles;
using Xunit;

namespace InfoShareHub.Protocol.Tests;

public sealed class ProtocolYamlTests
{
    private static readonly string Text = Encoding.UTF8.GetString(Baseline.Yaml);

    [Theory]
    [InlineData("  id: isp-baseline", "  id: isp-baseline\n  colour: red", "`colour` of the document protocol is not known")]
    [InlineData("    level: D3", "    level: D9", "is not one of D0, D1, D2, D3, D4, D5")]
    [InlineData("roles: [SCR, MGR]", "roles: [SCR, BOSS]", "`BOSS` in `roles`")]
    [InlineData("valid_from: 2026-01-01", "valid_from: soon", "must be a day such as 2026-01-31")]
    [InlineData("kind: social_care}", "kind: council}", "`council` in `kind` of the document protocol approved_by[1]")]
    [InlineData("  version: \"2026.1\"\n", "", "`version` of the document protocol is missing")]
    [InlineData("  C20:", "  C21:", "`C21` of the document classes is not known")]
    [InlineData("    law: Caldicott principles 3 and 7\n", "    law: \"\"\n", "must be a text that is not empty")]
    [InlineData("    classes: 3", "    classes: three", "must be a whole number")]
    [InlineData("known_child: true", "known_child: yes", "must be true or false")]
    [InlineData("when: {situation: acute}", "when: acute", "`when` of")]
    [InlineData("    obligations: [safe_contact_only]", "    obligations: safe_contact_only", "must be a list")]
    [InlineData("grants:\n      - id: C02.screen", "grants:\n      - C02\n      - id: C02.screen", "must be a list of mappings")]
    public void What_the_reader_does_not_know_is_a_fault_with_its_line(string original, string changed, string message)
    {
        var at = Text.IndexOf(original, StringComparison.Ordinal);
        var yaml = Text[..at] + changed + Text[(at + original.Length)..];

        var reading = ProtocolYaml.Read(Encoding.UTF8.GetBytes(yaml));

        Assert.Null(reading.Document);
        var fault = Assert.Single(reading.Faults, fault => fault.Message.Contains(message, StringComparison.Ordinal));
        Assert.InRange(fault.Line, LineOf(yaml, at) - 2, LineOf(yaml, at) + 1);
    }

    [Fact]
    public void All_faults_of_a_file_are_reported_together_in_its_order()
    {
        var yaml = Text.Replace("level: D3", "level: D7", StringComparison.Ordinal).Replace("outcome: SILENT", "outcome: QUIET", StringComparison.Ordinal);

        var faults = ProtocolYaml.Read(Encoding.UTF8.GetBytes(yaml)).Faults;

        Assert.True(faults.Count > 20);
        Assert.Equal(faults.OrderBy(fault => fault.Line), faults);
        Assert.All(faults, fault => Assert.InRange(fault.Line, 1, LineOf(yaml, yaml.Length - 1)));
    }

    [Theory]
    [InlineData("a: &x 1\n", "anchors are not allowed")]
    [InlineData("a: &x [1]\nb: *x\n", "aliases are not allowed")]
    [InlineData("a: !!binary AAAA\n", "tags are not allowed")]
    [InlineData("a: 1\na: 2\n", "a key stands twice")]
    [InlineData("a: [1\n", "is not YAML here")]
    [InlineData("- a\n", "must hold one YAML mapping")]
    [InlineData("", "must hold one YAML mapping")]
    [InlineData("a: [[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]\n", "nested too deeply")]
    public void What_is_not_plain_YAML_is_refused(string yaml, string message)
    {
        var reading = ProtocolYaml.Read(Encoding.UTF8.GetBytes(yaml));

        Assert.Null(reading.Document);
        Assert.Contains(reading.Faults, fault => fault.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void An_alias_bomb_is_refused_before_anything_is_expanded()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (var i = 1; i < 64; i++)
            bomb.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n");

        var reading = ProtocolYaml.Read(Encoding.UTF8.GetBytes(bomb.ToString()));

        Assert.Null(reading.Document);
        Assert.Contains(reading.Faults, fault => fault is { Line: 2, Message: "aliases are not allowed; write it out" });
    }

    [Fact]
    public void A_document_that_is_too_large_is_not_read() =>
        Assert.Contains("at most 262144", Assert.Single(ProtocolYaml.Read(new byte[ProtocolYaml.MaxBytes + 1]).Faults).Message, StringComparison.Ordinal);

    [Fact]
    public void Bytes_that_are_not_UTF8_are_refused() =>
        Assert.Equal("the document is not UTF-8", Assert.Single(ProtocolYaml.Read(new byte[] { 0x61, 0xff, 0xfe }).Faults).Message);

    [Fact]
    public void Faults_of_what_the_file_says_carry_lines_too()
    {
        var yaml = Text.Replace("id: C10.health", "id: C10.school", StringComparison.Ordinal);

        var fault = Assert.Single(ProtocolYaml.Compile(Encoding.UTF8.GetBytes(yaml)).Faults);

        Assert.Equal(LineOf(yaml, yaml.LastIndexOf("id: C10.school", StringComparison.Ordinal)), fault.Line);
        Assert.Contains("is used twice", fault.Message, StringComparison.Ordinal);
    }

    private static int LineOf(string text, int at) => text.AsSpan(0, at).Count('\n') + 1;
}
