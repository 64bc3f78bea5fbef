using System.Text;
using InfoShareHub.Protocol;

namespace InfoShareHub.ProtocolFiles;

/// <summary>Writes Markdown: paragraphs, headings and tables whose cells cannot break the table.</summary>
internal sealed class PageWriter
{
    private readonly StringBuilder _text = new();

    internal void Paragraph(string text) => _text.Append(text).Append("\n\n");

    internal void Heading(int level, string text) => Paragraph($"{new string('#', level)} {text}");

    internal void Table(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        Row(head);
        _text.Append('|').Insert(_text.Length, "---|", head.Count).Append('\n');
        foreach (var row in rows)
            Row(row);
        _text.Append('\n');
    }

    internal void Rules(IEnumerable<(ProtocolRule Rule, string Effect)> rules) => Table(
        ["Rule", "What it says", "What it does", "Example", "Law"],
        rules.Select(each => (IReadOnlyList<string>)[$"`{each.Rule.Id}`", each.Rule.Plain, each.Effect, each.Rule.Example, each.Rule.Law]));

    public override string ToString() => _text.ToString().TrimEnd('\n') + "\n";

    private void Row(IReadOnlyList<string> cells) =>
        _text.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" "))).Append(" |\n");
}
