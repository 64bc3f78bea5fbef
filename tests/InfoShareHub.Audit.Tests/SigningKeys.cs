using System.Security.Cryptography;

namespace InfoShareHub.Audit.Tests;

internal sealed class SigningKeys : IDisposable
{
    public const string Origin = "infoshare.example/ledger/test/epoch/1";

    private readonly List<ECDsa> _keys = [];

    public NoteSigner NewSigner(string name = Origin)
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        _keys.Add(key);
        return new NoteSigner(name, key);
    }

    public void Dispose()
    {
        foreach (var key in _keys)
            key.Dispose();
    }
}
