using System.Security.Cryptography;

namespace InfoShareHub.Ledger.Keys;

/// <summary>Random bytes drawn many at a time: asking the system for 12 costs nearly as much as asking for 4,096. One owner.</summary>
internal sealed class RandomBytes
{
    private readonly byte[] _drawn = new byte[4096];
    private int _used = 4096;

    public void Take(Span<byte> destination)
    {
        if (destination.Length > _drawn.Length - _used)
        {
            RandomNumberGenerator.Fill(_drawn);
            _used = 0;
        }

        // What has been handed out may be a key and does not stay here.
        var taken = _drawn.AsSpan(_used, destination.Length);
        taken.CopyTo(destination);
        taken.Clear();
        _used += destination.Length;
    }
}
