using InfoShareHub.Protocol;

namespace InfoShareHub.Alerts.Rendering;

/// <summary>A field as a recipient sees it: a stable name and its value as text. A field with several values comes several times, in order.</summary>
public sealed record RenderedField(ItemField Field, string Name, string Value)
{
    /// <summary>The type's name only: the value may be personal data.</summary>
    public override string ToString() => nameof(RenderedField);
}
