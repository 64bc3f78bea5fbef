using InfoShareHub.Concerns.Identity;
using InfoShareHub.Matching.Names;

namespace InfoShareHub.Matching.Subjects;

/// <summary>A record's subject made comparable: names looked up, addresses normalised, numbers packed. What is missing is empty or zero.</summary>
internal sealed class Person
{
    /// <summary>The name first, then the aliases.</summary>
    public required NamePair[] Names { get; init; }

    public required Name[] Middles { get; init; }

    /// <summary>The given-name box held a placeholder.</summary>
    public required bool HasPlaceholder { get; init; }

    public required int Year { get; init; }

    public required int Month { get; init; }

    public required int Day { get; init; }

    public required Sex Sex { get; init; }

    public required Place[] Places { get; init; }

    public required ulong Nhs { get; init; }

    public required ulong Upn { get; init; }

    /// <summary>A pupil may have a temporary number and a permanent one, so it never conflicts.</summary>
    public required bool IsUpnTemporary { get; init; }

    public required ulong[] Phones { get; init; }

    public Name? Given => Names[0].Given;

    public Name? Family => Names[0].Family;

    public bool HasFullBirthDate => Day != 0;

    public override string ToString() => nameof(Person);
}
