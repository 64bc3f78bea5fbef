namespace InfoShareHub.Cli.Connecting;

/// <summary>A second person behind a call.</summary>
/// <param name="Staff">Staff id.</param>
/// <param name="Roles">Role codes the person carries.</param>
internal sealed record SecondCaller(string Staff, IReadOnlyList<string> Roles);
