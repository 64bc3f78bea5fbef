namespace InfoShareHub.Protocol;

/// <summary>A rule as a reader meets it: its id in decisions and in the audit, who answers for it, the law behind it, and its text.</summary>
/// <param name="Id">Stable id such as <c>C07.screen</c>.</param>
/// <param name="Owner">The controller who answers for it.</param>
/// <param name="Law">The law or guidance behind it.</param>
/// <param name="Plain">What it says, in plain English, to the person who asked.</param>
/// <param name="PlainWelsh">The same in Welsh, or empty.</param>
/// <param name="Line">The line of the document it stands on; 0 when it comes from none.</param>
public sealed record ProtocolRule(string Id, string Owner, string Law, string Plain, string PlainWelsh, int Line)
{
    /// <summary>An example with invented people, or empty.</summary>
    public string Example { get; init; } = "";
}
