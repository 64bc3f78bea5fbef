namespace InfoShareHub.Matching;

/// <summary>The built-in model's document.</summary>
internal static class DefaultModel
{
    public static MatchModel Read() => StartingModel.Make();
}
