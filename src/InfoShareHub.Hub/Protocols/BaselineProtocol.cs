namespace InfoShareHub.Hub.Protocols;

/// <summary>The protocol that ships with the hub and that an empty ledger puts in force. A ledger that has begun is ruled by its own copy.</summary>
internal static class BaselineProtocol
{
    public static ReadOnlyMemory<byte> Read()
    {
        using var resource = typeof(BaselineProtocol).Assembly.GetManifestResourceStream("baseline.yaml")
            ?? throw new InvalidOperationException("the baseline protocol is built into the hub");
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}
