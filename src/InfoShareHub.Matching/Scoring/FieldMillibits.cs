using System.Runtime.CompilerServices;

namespace InfoShareHub.Matching.Scoring;

/// <summary>One weight per <see cref="MatchField"/>, in millibits.</summary>
[InlineArray(9)]
internal struct FieldMillibits
{
    private int _first;

    public readonly int Of(MatchField field) => this[(int)field];
}
