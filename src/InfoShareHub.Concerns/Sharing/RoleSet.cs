using System.Collections;

namespace InfoShareHub.Concerns.Sharing;

/// <summary>A set of role codes in one word: what a recipient carries, or whom a rule names. The default value is the empty set, which is granted nothing.</summary>
public readonly record struct RoleSet : IEnumerable<RoleCode>
{
    private RoleSet(uint bits) => Bits = bits;

    /// <summary>One bit per role code, at the position of the code's number.</summary>
    public uint Bits { get; }

    /// <summary>Whether it holds no role.</summary>
    public bool IsEmpty => Bits == 0;

    /// <summary>The set of these roles; numbers that are no role code are left out.</summary>
    public static RoleSet Of(params ReadOnlySpan<RoleCode> roles)
    {
        var bits = 0u;
        foreach (var role in roles)
            bits |= BitOf(role);
        return new RoleSet(bits);
    }

    /// <summary>The set of these roles; numbers that are no role code are left out.</summary>
    public static RoleSet Of(IEnumerable<RoleCode> roles)
    {
        var bits = 0u;
        foreach (var role in roles)
            bits |= BitOf(role);
        return new RoleSet(bits);
    }

    /// <summary>Reads a role code exactly as written in the protocol, such as <c>SCR</c>. Other spellings and numbers are refused.</summary>
    public static bool TryParseCode(string text, out RoleCode role) =>
        Enum.TryParse(text, ignoreCase: false, out role) && string.Equals(role.ToString(), text, StringComparison.Ordinal);

    /// <summary>Whether the role is in the set.</summary>
    public bool Contains(RoleCode role) => (Bits & BitOf(role)) != 0;

    /// <summary>Whether the two sets share a role.</summary>
    public bool Overlaps(RoleSet other) => (Bits & other.Bits) != 0;

    /// <summary>The roles that are in both sets.</summary>
    public RoleSet Intersect(RoleSet other) => new(Bits & other.Bits);

    /// <summary>The roles that are in either set.</summary>
    public RoleSet Union(RoleSet other) => new(Bits | other.Bits);

    /// <summary>The roles that are in this set and not in the other.</summary>
    public RoleSet Except(RoleSet other) => new(Bits & ~other.Bits);

    /// <summary>The roles in the order of their numbers.</summary>
    public IEnumerator<RoleCode> GetEnumerator()
    {
        for (var number = 1; number <= (int)RoleCode.GOV; number++)
        {
            if (Contains((RoleCode)number))
                yield return (RoleCode)number;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The codes with commas between.</summary>
    public override string ToString() => string.Join(',', this);

    private static uint BitOf(RoleCode role) => role is >= RoleCode.SCR and <= RoleCode.GOV ? 1u << (int)role : 0u;
}
