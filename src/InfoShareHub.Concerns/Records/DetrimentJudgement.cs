namespace InfoShareHub.Concerns.Records;

/// <summary>A judgement that disclosing an item would be more detrimental to the child than not disclosing it (Children Act 2004 s.16LA).</summary>
/// <param name="Author">Staff id of who judged.</param>
/// <param name="Reason">Why, 3 to 500 characters.</param>
public sealed record DetrimentJudgement(string Author, string Reason)
{
    /// <summary>The type's name only.</summary>
    public override string ToString() => nameof(DetrimentJudgement);
}
