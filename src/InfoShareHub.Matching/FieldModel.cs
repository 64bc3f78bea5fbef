namespace InfoShareHub.Matching;

/// <summary>One field's levels, in the order in which the comparison numbers them.</summary>
/// <param name="Field">The field.</param>
/// <param name="Levels">Every level of the field.</param>
public sealed record FieldModel(MatchField Field, IReadOnlyList<LevelModel> Levels);
