namespace InfoShareHub.Concerns.Records;

/// <summary>Why a value is refused: which field, as a path such as <c>categories[2]</c>, and one sentence that holds nothing of the value.</summary>
public sealed record FieldFault(string Field, string Message);
