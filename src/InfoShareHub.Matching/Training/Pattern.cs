using InfoShareHub.Matching.Comparing;

namespace InfoShareHub.Matching.Training;

/// <summary>Pairs that look alike to a model: the same levels and the same rarity of the agreeing names.</summary>
/// <param name="Key">Levels and rarity in one number, by which patterns are ordered.</param>
/// <param name="Levels">The levels.</param>
/// <param name="IsHeldApart">A guard says that they are two people.</param>
/// <param name="GivenFrequency">log2 of the share of the given name, in millibits, to the half bit; 0 where it does not count.</param>
/// <param name="FamilyFrequency">The same for the family name.</param>
/// <param name="Pairs">How many pairs it stands for; sampled pairs stand for many.</param>
internal sealed record Pattern(ulong Key, PairLevels Levels, bool IsHeldApart, int GivenFrequency, int FamilyFrequency, double Pairs);
