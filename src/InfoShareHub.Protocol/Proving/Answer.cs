using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Proving;

/// <summary>A ruling as it can be kept and compared.</summary>
internal readonly record struct Answer(DecisionOutcome Outcome, DisclosureLevel Level, FieldSet Fields, uint Obligations, uint Duties, FieldSet Redacted, int Rule)
{
    /// <summary>Whether this one shows something that the other does not, or says that something is there where the other is silent.</summary>
    internal bool ShowsMoreThan(in Answer other) =>
        Level > other.Level || !other.Fields.ContainsAll(Fields) || (Outcome == DecisionOutcome.Refer && other.Outcome == DecisionOutcome.Silent);
}
