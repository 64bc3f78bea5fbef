using InfoShareHub.V1;

namespace InfoShareHub.Ledger.State;

/// <summary>What referrers are told became of their concerns. The newest feedback wins, the earlier ones are kept.</summary>
internal sealed class FeedbackProjection
{
    private readonly JournaledLists<ulong, KnownFeedback> _given;

    public FeedbackProjection(UndoLog undo)
    {
        _given = new JournaledLists<ulong, KnownFeedback>(undo);
    }

    /// <summary>The newest feedback on a concern; null while there is none.</summary>
    public KnownFeedback? Find(ulong concern) => _given.Of(concern) is { IsEmpty: false } given ? given[^1] : null;

    /// <summary>The version that an entry gave to a concern; 0 if it gave none.</summary>
    public uint VersionAt(ulong concern, ulong index)
    {
        foreach (var feedback in _given.Of(concern))
        {
            if (feedback.Index == index)
            {
                return feedback.Version;
            }
        }

        return 0;
    }

    public void Apply(FeedbackGiven given, AppliedEntry entry)
    {
        var words = entry.Parts.FirstOrDefault(part => part.Feedback is not null)?.Feedback ?? new FeedbackContent();
        _given.Append(
            given.ConcernNumber,
            new KnownFeedback(entry.Index, given.Version, given.DecisionMade, given.Agency, words.ContactRoute, words.Text));
    }
}
