using InfoShareHub.Concerns.Records;
using InfoShareHub.Ledger.Entries;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;

namespace InfoShareHub.Ledger.Recalling;

/// <summary>
/// Who must hear of a change: everybody who was told what it changes, and nobody else. Decided with the change, on the state before it, and written into the same
/// entry.
/// </summary>
internal static class RecallPlan
{
    /// <summary>A newer version of a record: what it corrects, what it no longer holds, and which links it undoes.</summary>
    public static IReadOnlyList<RecallRaised> OfVersion(HubState state, KnownRecord known, RecordContent content, bool isSealed, RecordKept kept)
    {
        var draft = new RecallDraft(state);
        var source = ToldSource.Record(known.Number);
        if (isSealed)
        {
            // That a child has become protected is nobody's to know: it looks like any withdrawal.
            draft.TakeAll(source, RecallReason.RecallWithdrawn);
        }

        TakeUndoneLinks(draft, state, ChildrenAfter.Keeping(state, kept));
        TakeCorrections(draft, state, known, content);
        return draft.Raised;
    }

    /// <summary>A record is withdrawn.</summary>
    public static IReadOnlyList<RecallRaised> OfWithdrawal(HubState state, KnownRecord known, IEnumerable<RecordMoved> moved)
    {
        var draft = new RecallDraft(state);
        draft.TakeAll(ToldSource.Record(known.Number), RecallReason.RecallWithdrawn);
        TakeUndoneLinks(draft, state, ChildrenAfter.Without(state, known.Number, moved));
        return draft.Raised;
    }

    /// <summary>A newer version of a concern: what it corrects, for whom it is no longer about their child, and what was kept of its subject.</summary>
    public static IReadOnlyList<RecallRaised> OfVersion(HubState state, KnownConcern known, ConcernReport report, ConcernAccepted accepted)
    {
        var draft = new RecallDraft(state);
        var source = ToldSource.Concern(known.Number);
        foreach (var telling in state.Tellings.Of(source))
        {
            if (telling.OwnRecord != 0 && (state.Records.Children.ChildOf(telling.OwnRecord) ?? accepted.Child) != accepted.Child)
            {
                draft.Take(source, telling, telling.Fields, RecallReason.RecallLinkUndone);
            }

            draft.Take(source, telling, PieceChange.Of(telling, known, report), RecallReason.RecallCorrected);
        }

        if (accepted.SubjectRecordNumber != 0 && state.Records.Find(accepted.SubjectRecordNumber) is { IsLive: true } subject)
        {
            TakeCorrections(draft, state, subject, new RecordContent(report.Subject, [], []));
        }

        return draft.Raised;
    }

    /// <summary>A concern is taken back, with the record that was kept of its subject.</summary>
    public static IReadOnlyList<RecallRaised> OfRetraction(
        HubState state, KnownConcern known, KnownRecord? subject, RetractionReason reason, IEnumerable<RecordMoved> moved)
    {
        var draft = new RecallDraft(state);
        draft.TakeAll(ToldSource.Concern(known.Number), RecallReason.RecallRetracted, reason);
        if (subject is not null)
        {
            draft.TakeAll(ToldSource.Record(subject.Number), RecallReason.RecallRetracted, reason);
        }

        TakeUndoneLinks(draft, state, ChildrenAfter.Without(state, subject?.Number ?? 0, moved));
        return draft.Raised;
    }

    /// <summary>What was told of a source for a time that is over.</summary>
    /// <param name="draft">Where it is collected.</param>
    /// <param name="state">As it is.</param>
    /// <param name="source">The record or concern.</param>
    /// <param name="today">Days since 1970; a last day before it is over.</param>
    public static void TakeExpired(RecallDraft draft, HubState state, ToldSource source, uint today)
    {
        foreach (var telling in state.Tellings.Of(source))
        {
            if (telling.ExpiresOn != 0 && telling.ExpiresOn < today)
            {
                draft.Take(source, telling, telling.Fields, RecallReason.RecallExpired);
            }
        }
    }

    private static void TakeCorrections(RecallDraft draft, HubState state, KnownRecord known, RecordContent content)
    {
        var source = ToldSource.Record(known.Number);
        foreach (var telling in state.Tellings.Of(source))
        {
            var changed = PieceChange.Of(telling, known, content, out var isGone);
            draft.Take(source, telling, changed, isGone ? RecallReason.RecallWithdrawn : RecallReason.RecallCorrected);
        }
    }

    private static void TakeUndoneLinks(RecallDraft draft, HubState state, ChildrenAfter after)
    {
        foreach (var source in SourcesWith(state, after.Touched))
        {
            foreach (var telling in state.Tellings.Of(source))
            {
                if (!Holds(telling, source, state, after))
                {
                    draft.Take(source, telling, telling.Fields, RecallReason.RecallLinkUndone);
                }
            }
        }
    }

    /// <summary>Everything that was told of these records, or because of them.</summary>
    private static HashSet<ToldSource> SourcesWith(HubState state, IEnumerable<ulong> records)
    {
        var sources = new HashSet<ToldSource>();
        foreach (var record in records)
        {
            sources.Add(ToldSource.Record(record));
            foreach (var source in state.Tellings.RestingOn(record))
            {
                sources.Add(source);
            }

            foreach (var concern in state.Concerns.With(record))
            {
                sources.Add(ToldSource.Concern(concern));
            }
        }

        return sources;
    }

    /// <summary>Whether what was told is still about the child it was told of.</summary>
    private static bool Holds(in Telling telling, ToldSource source, HubState state, ChildrenAfter after)
    {
        if (source.IsConcern)
        {
            // A concern told to a screener rests on no link: it is about whom it was submitted for.
            return telling.OwnRecord == 0
                || (after.ChildOf(telling.OwnRecord) ?? after.Survivor(telling.Child)) == after.ChildOf(state.Concerns.Find(source.Number)!);
        }

        var own = telling.OwnRecord == 0 ? null : after.ChildOf(telling.OwnRecord);
        return after.ChildOf(source.Number) is not { } child || child == (own ?? after.Survivor(telling.Child));
    }
}
