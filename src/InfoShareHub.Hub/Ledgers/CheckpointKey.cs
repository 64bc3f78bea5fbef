using System.Security.Cryptography;
using InfoShareHub.Audit;
using InfoShareHub.Hub.Genesis;

namespace InfoShareHub.Hub.Ledgers;

/// <summary>The key that signs checkpoints, held open for as long as the hub runs.</summary>
internal sealed class CheckpointKey : IDisposable
{
    private readonly ECDsa _key;

    private CheckpointKey(ECDsa key, NoteSigner signer)
    {
        _key = key;
        Signer = signer;
    }

    public NoteSigner Signer { get; }

    /// <summary>Reads the key and makes sure that it is the ledger's.</summary>
    /// <exception cref="HubStartException">The key is not the one that the genesis document names.</exception>
    public static CheckpointKey ReadFile(string path, GenesisDocument genesis)
    {
        var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(path));
        var signer = new NoteSigner(genesis.Origin, key);
        if (!string.Equals(signer.VerifierKey.Format(), genesis.CheckpointKey.Format(), StringComparison.Ordinal))
        {
            key.Dispose();
            throw new HubStartException([$"{path} is not the checkpoint key that the genesis document names"]);
        }

        return new CheckpointKey(key, signer);
    }

    public void Dispose() => _key.Dispose();
}
