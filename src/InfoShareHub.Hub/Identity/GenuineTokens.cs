using System.Diagnostics.CodeAnalysis;

namespace InfoShareHub.Hub.Identity;

/// <summary>
/// Tokens whose signature has been verified, by digest. Two generations of bounded size: what is used moves to the young one, and when that is full the
/// old one is dropped. Any thread.
/// </summary>
internal sealed class GenuineTokens
{
    /// <summary>People in two generations at once: many times an area's staff, about 8 MB.</summary>
    private const int GenerationSize = 8_192;

    private readonly Lock _gate = new();

    // Guarded by _gate.
    private Dictionary<string, ActorClaims> _young = new(StringComparer.Ordinal);
    private Dictionary<string, ActorClaims> _old = new(StringComparer.Ordinal);

    public bool TryGet(string digest, [NotNullWhen(true)] out ActorClaims? claims)
    {
        lock (_gate)
        {
            if (_young.TryGetValue(digest, out claims))
                return true;
            if (!_old.TryGetValue(digest, out claims))
                return false;

            AddYoung(digest, claims);
            return true;
        }
    }

    public void Add(string digest, ActorClaims claims)
    {
        lock (_gate)
            AddYoung(digest, claims);
    }

    private void AddYoung(string digest, ActorClaims claims)
    {
        if (_young.Count >= GenerationSize)
            (_old, _young) = (_young, new Dictionary<string, ActorClaims>(StringComparer.Ordinal));

        _young[digest] = claims;
    }
}
