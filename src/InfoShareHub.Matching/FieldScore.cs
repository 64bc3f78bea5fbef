namespace InfoShareHub.Matching;

/// <summary>One field's part in a score. Holds no value of either record.</summary>
/// <param name="Field">The field, such as "given_name"; the list is in docs/matching.md.</param>
/// <param name="Level">The level reached, such as "day_month_swapped", or "missing".</param>
/// <param name="Millibits">Weight in thousandths of a bit: the base-2 logarithm of how many times likelier this is for one child than for two. Negative
/// speaks against; a missing field is 0.</param>
public sealed record FieldScore(string Field, string Level, int Millibits);
