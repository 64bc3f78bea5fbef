using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Ledger.Disclosing;
using InfoShareHub.Ledger.Keys;
using InfoShareHub.Ledger.Notifying;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Ledger.Glass;

/// <summary>
/// Opens, for a time, named fields of named classes about one child to one person, and pages who is on call. What the grant lifts is the protocol's
/// to say when it is used; here is decided only that it is open, for whom, until when, and who hears of it.
/// </summary>
internal sealed class BreakGlass : AnsweringCommand<BrokenGlass>
{
    private const string GlassBroken = "glass_broken";
    private const string SecondPersonMissing = "second_person_missing";

    private readonly AskedGlass _asked;
    private readonly GlassOptions _options;
    private readonly HubSecrets _secrets;

    public BreakGlass(CallerIdentity caller, AskedGlass asked, GlassOptions options, HubSecrets secrets)
        : base(caller, Action.BreakGlass)
    {
        (_asked, _options, _secrets) = (asked, options, secrets);
    }

    public override Lane Lane => Lane.Urgent;

    protected override Decided<BrokenGlass> DecideAnswer(HubState state, Moment moment)
    {
        if (FindChild(state) is not { } child)
        {
            return new(Refuse(state, Refusal.NotFound("child")), null);
        }

        var records = child == 0 ? [] : state.Records.OfChild(child).ToList();
        var key = _secrets.ConflictKeyOf(Caller.Agency.Value);
        var ties = Conflicts.Find(Caller.Conflicts, key, records);
        var isSecondFree = Caller.Second is { } second && Conflicts.Find(second.Conflicts, key, records).Count == 0;
        var audited = ToEvent(state, child, ties);
        if (ties.Count > 0 && !isSecondFree)
        {
            return new(RefuseAlone(state, child, audited), null);
        }

        var granted = ToGrant(state, child, records, moment);
        audited.Grounds.GrantNumber = granted.GrantNumber;
        audited.Unusual.Add(GlassBroken);
        var draft = new EntryDraft(new StateChange { BreakGlassGranted = granted }, audited) { Parts = ReasonPart.Of(_asked.Reason, audited) };
        return new(draft, ToAnswer(granted));
    }

    protected override BrokenGlass? RecallAnswer(HubState state, ulong index)
    {
        var grant = state.Glass.All.First(grant => grant.Index == index);
        return new BrokenGlass(grant.Number, grant.ExpiresTime, grant.ReviewDue);
    }

    /// <summary>Null when there is no such child for this caller; 0 when a description fits nobody, or several.</summary>
    private ulong? FindChild(HubState state)
    {
        if (_asked.Described is { } described)
        {
            return ChildLookup.FindDescribed(state, described) is [var only] ? only : 0;
        }

        return ChildLookup.Find(state, Caller.Agency, _asked.Child, _asked.RecordId);
    }

    private AuditEvent ToEvent(HubState state, ulong child, IReadOnlyList<string> ties)
    {
        var audited = NewEvent(state);
        audited.Grounds = new DisclosureGrounds
        {
            IncidentReference = _asked.IncidentReference,
            IsByDescription = _asked.Described is not null,
            SecondStaffId = Caller.Second?.StaffId ?? string.Empty,
        };
        audited.Unusual.Add(ties);
        if (child != 0)
        {
            audited.Children.Add(child);
        }

        return audited;
    }

    /// <summary>Refused, and the manager on call is told that it was tried.</summary>
    private EntryDraft RefuseAlone(HubState state, ulong child, AuditEvent audited)
    {
        var refusal = new Refusal(ErrorReason.SecondPersonRequired, "a second person must stand behind this; neither may share a household with the child");
        audited.Outcome = Outcome.Refused;
        audited.Refusal = refusal.Reason;
        audited.Unusual.Add(SecondPersonMissing);
        var notices = new NoticeDrafts(state, Caller);
        var managers = NoticeMailboxes.OfManagers(state, Caller.Agency);
        notices.Add(NoticeKind.NoticeBreakGlassRefused, child, managers, RoleSet.Of(RoleCode.MGR), isUrgent: true, Classes(), grant: 0);
        var raised = new NoticesRaised();
        raised.Notices.Add(notices.Notices);
        return new EntryDraft(new StateChange { NoticesRaised = raised }, audited) { Refusal = refusal, Parts = ReasonPart.Of(_asked.Reason, audited) };
    }

    private BreakGlassGranted ToGrant(HubState state, ulong child, IReadOnlyList<KnownRecord> records, Moment moment)
    {
        var granted = new BreakGlassGranted
        {
            GrantNumber = state.Glass.Next,
            Agency = Caller.Agency.Value,
            StaffId = Caller.StaffId ?? string.Empty,
            Child = child,
            ExpiresUs = LedgerClock.ToMicroseconds(moment.LedgerTime + _options.Open),
            ReviewDueUs = LedgerClock.ToMicroseconds(_options.ReviewDueAfter(moment.LedgerTime)),
            SecondStaffId = Caller.Second?.StaffId ?? string.Empty,
            IncidentReference = _asked.IncidentReference,
        };
        granted.Classes.Add(_asked.Fields.OrderBy(opened => opened.Key).Select(
            opened => new GrantedClass { DataClass = (V1.DataClass)(int)opened.Key, Fields = opened.Value.Bits }));
        var notices = new NoticeDrafts(state, Caller);
        var managers = NoticeMailboxes.OfManagers(state, Caller.Agency);
        notices.Add(NoticeKind.NoticeBreakGlass, child, managers, RoleSet.Of(RoleCode.MGR), isUrgent: true, Classes(), granted.GrantNumber);
        var owners = records.Where(record => record.Agency != Caller.Agency && !record.IsSealed).Select(record => NoticeMailboxes.OfOwner(record.Agency));
        notices.Add(NoticeKind.NoticeBreakGlass, child, owners, default, isUrgent: false, Classes(), granted.GrantNumber);
        granted.Notices.Add(notices.Notices);
        return granted;
    }

    private IEnumerable<V1.DataClass> Classes() => _asked.Fields.Keys.Select(code => (V1.DataClass)(int)code);

    private static BrokenGlass ToAnswer(BreakGlassGranted granted) => new(
        granted.GrantNumber, LedgerClock.ToTime(granted.ExpiresUs), LedgerClock.ToTime(granted.ReviewDueUs));
}
