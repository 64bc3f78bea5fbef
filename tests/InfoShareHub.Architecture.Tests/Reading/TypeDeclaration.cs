namespace InfoShareHub.Architecture.Tests.Reading;

/// <summary>A type as it is declared.</summary>
/// <param name="Kind">class, record, record struct, struct, interface or enum.</param>
/// <param name="Name">Without type parameters.</param>
/// <param name="Modifiers">Such as public, sealed.</param>
/// <param name="Bases">Simple names of what it derives from and implements, without type arguments.</param>
/// <param name="IsNested">Declared within another type.</param>
/// <param name="Line">From 1.</param>
internal sealed record TypeDeclaration(
    string Kind, string Name, IReadOnlyList<string> Modifiers, IReadOnlyList<string> Bases, bool IsNested, int Line)
{
    public bool Is(string modifier) => Modifiers.Contains(modifier, StringComparer.Ordinal);

    /// <summary>A class or record class: what can be derived from.</summary>
    public bool IsClass => Kind is "class" or "record" or "record class";
}
