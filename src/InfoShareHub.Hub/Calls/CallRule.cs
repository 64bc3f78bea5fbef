namespace InfoShareHub.Hub.Calls;

/// <summary>Who may call one method.</summary>
/// <param name="Method">Full name, such as <c>/infoshare.v1.AuditService/Export</c>.</param>
/// <param name="Systems">Certificate roles that may call it with or without an actor token: nothing is disclosed to, or decided by, a person.</param>
/// <param name="People">Certificate roles that need an actor token: the entry must say who.</param>
internal sealed record CallRule(string Method, IReadOnlyList<string> Systems, IReadOnlyList<string> People)
{
    public bool Allows(string role) => Systems.Contains(role) || People.Contains(role);

    public bool NeedsActor(string role) => People.Contains(role);
}
