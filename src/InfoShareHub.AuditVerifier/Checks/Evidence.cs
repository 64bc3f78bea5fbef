using InfoShareHub.AuditVerifier.Notes;

namespace InfoShareHub.AuditVerifier.Checks;

/// <summary>What is held against the log: kept by clients, by the hub outside its store, by witnesses. Everything in it is verified already.</summary>
internal sealed class Evidence
{
    /// <summary>Signed roots.</summary>
    public List<Claim> Roots { get; } = [];

    /// <summary>Leaf hashes that sound receipts promise, by index.</summary>
    public Dictionary<ulong, List<(string Label, byte[] Leaf)>> Leaves { get; } = [];

    /// <summary>Whether the hub's own anchor is among it: only that says where acknowledged entries end.</summary>
    public bool HasAnchor { get; set; }

    /// <summary>What was put forward as evidence and is none.</summary>
    public List<Finding> Faults { get; } = [];

    /// <summary>Keys of witnesses.</summary>
    public IReadOnlyList<KnownKey> Witnesses { get; init; } = [];

    /// <summary>How many of them must have signed the log's checkpoint.</summary>
    public int Quorum { get; init; }
}
