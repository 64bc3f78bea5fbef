using System.CommandLine;
using InfoShareHub.Cli.Csv;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Asking;

/// <summary>The options that say which child: an id, the caller's own record, or the child as far as known.</summary>
internal sealed class ChildArguments
{
    private readonly Option<string?> _child = new("--child") { Description = "The child's id from an alert or a search." };
    private readonly Option<string?> _record = new("--record") { Description = "Or the caller's own record of the child." };
    private readonly Dictionary<string, Option<string?>> _fields = PersonFields.Names.ToDictionary(
        name => name, name => new Option<string?>("--" + name.Replace('_', '-')) { Description = $"Or the child as far as known: {name.Replace('_', ' ')}." }, StringComparer.Ordinal);

    public void AddTo(Command command)
    {
        command.Options.Add(_child);
        command.Options.Add(_record);
        foreach (var option in _fields.Values)
            command.Options.Add(option);
    }

    /// <summary>Calls the one that fits.</summary>
    /// <exception cref="WrongUseException">None or several are given, or a field is malformed.</exception>
    public void Read(ParseResult parsed, Action<string> setChild, Action<string> setRecord, Action<Subject> setSubject)
    {
        var values = _fields.Where(field => parsed.GetValue(field.Value) is { Length: > 0 }).ToDictionary(field => field.Key, field => parsed.GetValue(field.Value)!, StringComparer.Ordinal);
        switch (parsed.GetValue(_child), parsed.GetValue(_record), values.Count)
        {
            case ({ Length: > 0 } child, null, 0):
                setChild(child);
                break;
            case (null, { Length: > 0 } record, 0):
                setRecord(record);
                break;
            case (null, null, > 0):
                setSubject(Describe(values));
                break;
            default:
                throw new WrongUseException("name the child by --child, by --record, or by what is known of them, such as --given-name", cause: null);
        }
    }

    private static Subject Describe(Dictionary<string, string> values)
    {
        var person = new PersonFields();
        var subject = person.Read(new TableLine(0, values));
        return person.LeftOut.Count == 0 ? subject : throw new WrongUseException($"malformed: {string.Join(", ", person.LeftOut.Keys)}", cause: null);
    }
}
