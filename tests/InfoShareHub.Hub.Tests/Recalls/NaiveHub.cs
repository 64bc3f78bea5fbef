using InfoShareHub.V1;

namespace InfoShareHub.Hub.Tests.Recalls;

/// <summary>
/// Who was told what, kept as a plain list of everything that anybody ever saw, and looked through from the beginning at every change. Every agency has one record, of
/// one item class that no other agency uses; who a record is about is a number.
/// </summary>
internal sealed class NaiveHub
{
    private readonly List<Seen> _seen = [];
    private readonly Dictionary<string, int> _persons = [];
    private readonly Dictionary<string, int> _lastPersons = [];

    /// <summary>One class of one source, as one mailbox was shown it.</summary>
    private sealed record Seen(string Mailbox, string Source, DataClass DataClass, string? Own, Dictionary<string, string> Fields);

    public bool IsLive(string record) => _persons.ContainsKey(record);

    /// <summary>A mailbox saw an item of a record or a concern.</summary>
    /// <param name="mailbox">Agency and role.</param>
    /// <param name="source">Record or concern.</param>
    /// <param name="own">The recipient's own record that it took the child for; null for a screener.</param>
    /// <param name="item">What it saw.</param>
    public void See(string mailbox, string source, string? own, DisclosedItem item)
    {
        var known = _seen.Find(seen => seen.Mailbox == mailbox && seen.Source == source && seen.DataClass == item.DataClass && seen.Own == own);
        if (known is null)
        {
            _seen.Add(known = new Seen(mailbox, source, item.DataClass, own, []));
        }

        known.Fields["held"] = "yes";
        foreach (var field in item.Fields)
        {
            known.Fields[field.Name] = field.Value;
        }
    }

    /// <summary>A record says something else, or is of somebody else, from now on; returns what must be recalled.</summary>
    public HashSet<string> Change(string record, int person, DataItem? item)
    {
        var isMoved = !_persons.TryGetValue(record, out var before) || before != person;
        _persons[record] = _lastPersons[record] = person;
        var recalled = new HashSet<string>();
        foreach (var seen in _seen)
        {
            if (seen.Source == record && ((isMoved && seen.Own is null) || (IsOfItem(seen) && item is null)))
            {
                Recall(seen, recalled, seen.Fields.Keys);
            }
        }

        RecallWrongChildren(recalled);
        foreach (var seen in _seen.Where(seen => seen.Source == record && IsOfItem(seen)))
        {
            Recall(seen, recalled, seen.Fields.Where(field => ValueOf(item!, field.Key) is { } now && now != field.Value).Select(field => field.Key));
        }

        return recalled;
    }

    /// <summary>A record is withdrawn.</summary>
    public HashSet<string> Withdraw(string record)
    {
        _persons.Remove(record);
        return TakeBack(record);
    }

    /// <summary>Everything of a source is taken back.</summary>
    public HashSet<string> TakeBack(string source)
    {
        var recalled = new HashSet<string>();
        foreach (var seen in _seen.Where(seen => seen.Source == source))
        {
            Recall(seen, recalled, seen.Fields.Keys);
        }

        return recalled;
    }

    /// <summary>A concern is about whomever a record is about, wherever that goes.</summary>
    public static string Report(string concern, string record) => $"{concern} by {record}";

    private static bool IsOfItem(Seen seen) => seen.DataClass is not (DataClass.C01 or DataClass.C02);

    private static string? ValueOf(DataItem item, string field) => field switch
    {
        "service" => item.Service,
        "status" => item.Status,
        "text" => item.Text,
        _ => null,
    };

    private static void Recall(Seen seen, HashSet<string> recalled, IEnumerable<string> fields)
    {
        foreach (var field in fields.ToArray())
        {
            recalled.Add($"{seen.Mailbox} {seen.Source.Split(' ')[0]} {seen.DataClass}");
            seen.Fields.Remove(field);
        }
    }

    private void RecallWrongChildren(HashSet<string> recalled)
    {
        foreach (var seen in _seen.Where(seen => seen.Own is not null && PersonOf(seen.Source) != PersonOf(seen.Own)))
        {
            Recall(seen, recalled, seen.Fields.Keys);
        }
    }

    private int PersonOf(string source) => _lastPersons[source.Split(' ')[^1]];
}
