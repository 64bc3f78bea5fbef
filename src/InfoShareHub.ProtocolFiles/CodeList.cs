using System.Collections.Frozen;

namespace InfoShareHub.ProtocolFiles;

/// <summary>The codes of one list as the file writes them.</summary>
internal sealed class CodeList<T>
    where T : struct
{
    private readonly FrozenDictionary<string, T> _byText;

    public CodeList(IEnumerable<T> values, Func<T, string> write)
    {
        _byText = values.ToFrozenDictionary(write, value => value, StringComparer.Ordinal);
        Listing = string.Join(", ", values.Select(write));
    }

    /// <summary>All codes, for messages.</summary>
    public string Listing { get; }

    public bool TryRead(string text, out T code) => _byText.TryGetValue(text, out code);
}
