using InfoShareHub.Matching.Names;

namespace InfoShareHub.Matching.Subjects;

/// <summary>A given and a family name under which a person is known; either may be missing.</summary>
internal readonly record struct NamePair(Name? Given, Name? Family)
{
    public override string ToString() => nameof(NamePair);
}
