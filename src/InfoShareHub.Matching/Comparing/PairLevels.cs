using System.Runtime.CompilerServices;

namespace InfoShareHub.Matching.Comparing;

/// <summary>The level that each field of a pair reached; <see cref="Missing"/> where either side does not say.</summary>
[InlineArray(9)]
internal struct PairLevels
{
    public const sbyte Missing = -1;

    private sbyte _first;

    public readonly int Of(MatchField field) => this[(int)field];

    public void Set(MatchField field, int level) => this[(int)field] = (sbyte)level;

    public readonly GivenNameLevel? Given => this[(int)MatchField.GivenName] is >= 0 and var level ? (GivenNameLevel)level : null;

    public readonly FamilyNameLevel? Family => this[(int)MatchField.FamilyName] is >= 0 and var level ? (FamilyNameLevel)level : null;

    public readonly BirthDateLevel? BirthDate => this[(int)MatchField.BirthDate] is >= 0 and var level ? (BirthDateLevel)level : null;

    public readonly AddressLevel? Address => this[(int)MatchField.Address] is >= 0 and var level ? (AddressLevel)level : null;

    public readonly OverlapLevel? Overlap(MatchField field) => this[(int)field] is >= 0 and var level ? (OverlapLevel)level : null;
}
