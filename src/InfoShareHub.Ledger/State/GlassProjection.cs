using System.Collections.Frozen;
using InfoShareHub.Protocol;
using InfoShareHub.V1;
using DataClass = InfoShareHub.Concerns.Sharing.DataClass;

namespace InfoShareHub.Ledger.State;

/// <summary>Every broken glass, and which reviews are still to be done.</summary>
internal sealed class GlassProjection
{
    private readonly JournaledMap<ulong, KnownGrant> _grants;
    private readonly JournaledMap<ulong, DateTimeOffset> _open;

    public GlassProjection(UndoLog undo)
    {
        _grants = new JournaledMap<ulong, KnownGrant>(undo);
        _open = new JournaledMap<ulong, DateTimeOffset>(undo);
    }

    public ulong Next => (ulong)_grants.Count + 1;

    /// <summary>Every grant, newest first.</summary>
    public IEnumerable<KnownGrant> All => _grants.Values.Values.OrderByDescending(grant => grant.Number);

    /// <summary>Reviews to be done, the one due first leading.</summary>
    public IEnumerable<KnownGrant> Open => _open.Values.OrderBy(due => (due.Value, due.Key)).Select(due => _grants.Values[due.Key]);

    public KnownGrant? Find(ulong number) => _grants.TryGet(number, out var grant) ? grant : null;

    /// <summary>Reviews that were not done by an instant, and of which nobody has been told yet.</summary>
    public IReadOnlyList<ulong> Overdue(DateTimeOffset now)
    {
        return [.. _open.Values.Where(due => due.Value <= now && !_grants.Values[due.Key].IsEscalated).Select(due => due.Key).Order()];
    }

    /// <summary>Counts the uses of a grant; called for every entry.</summary>
    public void Count(AppliedEntry entry)
    {
        if (entry.Event is { Action: V1.Action.RequestDisclosure, Refusal: ErrorReason.Unspecified, Grounds: { GrantNumber: > 0 } grounds }
            && Find(grounds.GrantNumber) is { } grant)
        {
            _grants.Set(grant.Number, grant with { Uses = grant.Uses + 1 });
        }
    }

    public void Apply(BreakGlassGranted granted, AppliedEntry entry)
    {
        var reviewDue = LedgerClock.ToTime(granted.ReviewDueUs);
        _grants.Set(granted.GrantNumber, new KnownGrant(
            granted.GrantNumber,
            entry.Index,
            granted.Agency,
            granted.StaffId,
            granted.SecondStaffId,
            granted.Child,
            granted.Classes.ToFrozenDictionary(opened => (DataClass)(int)opened.DataClass, opened => ToFields(opened.Fields)),
            entry.LedgerTime,
            LedgerClock.ToTime(granted.ExpiresUs),
            reviewDue,
            granted.IncidentReference,
            entry.Parts.FirstOrDefault(part => part.Text.Length > 0)?.Text ?? string.Empty));
        _open.Set(granted.GrantNumber, reviewDue);
    }

    public void Apply(ReviewConcluded concluded, AppliedEntry entry)
    {
        _grants.Set(concluded.GrantNumber, Known(concluded.GrantNumber, entry) with
        {
            Finding = (ReviewFinding)concluded.Finding,
            Reviewer = concluded.StaffId,
        });
        _open.Remove(concluded.GrantNumber);
    }

    public void Apply(ReviewEscalated escalated, AppliedEntry entry)
    {
        _grants.Set(escalated.GrantNumber, Known(escalated.GrantNumber, entry) with { IsEscalated = true });
    }

    private static FieldSet ToFields(ulong bits)
    {
        return FieldSet.Of([.. Enum.GetValues<ItemField>().Where(field => (bits & (1ul << (int)field)) != 0)]);
    }

    private KnownGrant Known(ulong number, AppliedEntry entry)
    {
        return Find(number) ?? throw new LedgerCorruptException(entry.Index, $"entry {entry.Index} is about a broken glass that is not there");
    }
}
