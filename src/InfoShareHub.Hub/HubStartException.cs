namespace InfoShareHub.Hub;

/// <summary>The hub cannot start as it is set up. Names every fault, so that they can be mended at once; holds no secret.</summary>
internal sealed class HubStartException(IReadOnlyList<string> faults) : Exception(string.Join("; ", faults))
{
    /// <summary>One sentence each.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
