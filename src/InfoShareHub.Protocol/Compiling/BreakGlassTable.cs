using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol.Documents;

namespace InfoShareHub.Protocol.Compiling;

/// <summary>What a broken glass opens, ready to be asked.</summary>
internal sealed record BreakGlassTable(BreakGlassRule Rule, uint Purposes)
{
    /// <summary>Whether a glass that is broken opens an item of a class.</summary>
    internal bool Opens(uint purpose, DataClass dataClass, bool isProtective) =>
        (Purposes & purpose) != 0 && Rule.Classes.Contains(dataClass) && (isProtective || !Rule.ProtectiveOnly.Contains(dataClass));
}
