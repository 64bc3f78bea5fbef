using System.Globalization;
using System.Text;
using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Ledger.Keys;
using InfoShareHub.Ledger.Notifying;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Ledger.Glass;

/// <summary>
/// A broken glass was not reviewed by its deadline: managers are paged again, and the governance of who broke it is told. Raised by any hub that
/// sees it; the id is the same on all of them, so one does it.
/// </summary>
internal sealed class EscalateReview : AnsweringCommand<Nothing>
{
    private const string ReviewOverdue = "review_overdue";

    private readonly ulong _grant;

    private EscalateReview(ulong grant)
        : base(HubCaller.Identity, Action.EscalateReview)
    {
        _grant = grant;
    }

    public override Lane Lane => Lane.Urgent;

    public static EscalateReview Of(ulong grant, HubSecrets secrets)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"review-{grant}-overdue");
        return new EscalateReview(grant) { Submission = new Submission(id, secrets.DigestOf(Encoding.UTF8.GetBytes(id))) };
    }

    protected override Decided<Nothing> DecideAnswer(HubState state, Moment moment)
    {
        var grant = state.Glass.Find(_grant)!;
        var audited = NewEvent(state);
        audited.Grounds = new DisclosureGrounds { GrantNumber = grant.Number, IncidentReference = grant.IncidentReference };
        if (!grant.IsOpen || !AgencyId.TryParse(grant.Agency, out var agency))
        {
            // Concluded in the meantime: the entry says only that it was looked at.
            return new(new EntryDraft(new StateChange { Nothing = new NothingChanged() }, audited), Nothing.Value);
        }

        audited.Unusual.Add(ReviewOverdue);
        var notices = new NoticeDrafts(state, HubCaller.Identity);
        var classes = grant.Fields.Keys.Select(code => (V1.DataClass)(int)code).ToList();
        var managers = NoticeMailboxes.OfManagers(state, agency);
        notices.Add(NoticeKind.NoticeReviewOverdue, grant.Child, managers, RoleSet.Of(RoleCode.MGR), isUrgent: true, classes, grant.Number);
        notices.Add(NoticeKind.NoticeReviewOverdue, grant.Child, [NoticeMailboxes.OfGuardian(agency)], default, isUrgent: true, classes, grant.Number);
        var escalated = new ReviewEscalated { GrantNumber = grant.Number };
        escalated.Notices.Add(notices.Notices);
        return new(new EntryDraft(new StateChange { ReviewEscalated = escalated }, audited), Nothing.Value);
    }

    protected override Nothing RecallAnswer(HubState state, ulong index) => Nothing.Value;
}
