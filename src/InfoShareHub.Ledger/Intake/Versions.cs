using System.Collections.Immutable;
using InfoShareHub.Concerns.Records;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;

namespace InfoShareHub.Ledger.Intake;

/// <summary>Source id and source version recognise a repeat for ever, long after its submission id is forgotten.</summary>
internal static class Versions
{
    public static (ulong Index, DateTimeOffset Time)? FindRepeat(
        ImmutableArray<RecordVersion>? versions, ulong version, Submission? submission)
    {
        var found = Find(versions, version);
        return found is not null && submission is not null && found.Digest.Span.SequenceEqual(submission.Digest.Span)
            ? (found.Index, found.Time)
            : null;
    }

    /// <summary>The same version was sent before with other content.</summary>
    public static bool Contradicts(ImmutableArray<RecordVersion>? versions, ulong version) => Find(versions, version) is not null;

    public static Refusal Contradiction(string field)
    {
        return new Refusal(ErrorReason.InvalidField, "this source version was sent before with other content")
        {
            Fields = [new FieldFault(field, "was used before for other content; raise it with every change")],
        };
    }

    private static RecordVersion? Find(ImmutableArray<RecordVersion>? versions, ulong version)
    {
        foreach (var known in versions ?? [])
        {
            if (known.Version == version)
            {
                return known;
            }
        }

        return null;
    }
}
