using InfoShareHub.Audit;

namespace InfoShareHub.Hub.Genesis;

/// <summary>What entry 0 of a ledger says for ever.</summary>
/// <param name="LedgerId">Names the ledger; 16 lower-case hex digits.</param>
/// <param name="Origin">Origin line of its checkpoints: <c>TRUST-DOMAIN/ledger/LEDGER-ID/epoch/1</c>.</param>
/// <param name="TrustDomain">First part of every certificate's identity.</param>
/// <param name="Areas">Areas the ledger holds.</param>
/// <param name="EntryFormat">Format of its first entries.</param>
/// <param name="CheckpointKey">Verifies its checkpoints.</param>
/// <param name="Founders">Two, of different agencies.</param>
/// <param name="Bytes">The document as given: what is stored.</param>
internal sealed record GenesisDocument(
    string LedgerId,
    string Origin,
    string TrustDomain,
    IReadOnlyList<string> Areas,
    uint EntryFormat,
    VerifierKey CheckpointKey,
    IReadOnlyList<Founder> Founders,
    ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Reads the file that <c>infoshare certs init</c> wrote.</summary>
    /// <exception cref="HubStartException">It is missing or not a genesis document.</exception>
    public static GenesisDocument Load(string certificatesFolder)
    {
        var file = Path.Combine(certificatesFolder, "genesis.yaml");
        if (!File.Exists(file))
            throw new HubStartException([$"{file} is missing"]);

        return GenesisReader.Read(File.ReadAllBytes(file));
    }
}
