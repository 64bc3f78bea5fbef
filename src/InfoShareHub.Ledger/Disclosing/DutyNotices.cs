using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Ledger.Notifying;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.Protocol;
using InfoShareHub.V1;

namespace InfoShareHub.Ledger.Disclosing;

/// <summary>
/// What the hub itself must see to when a question was decided: the owner is told, the Caldicott guardian, the manager, the originator. One notice for each of them and
/// each duty, however many items it is about. The seal-holder is paged by its own mailbox.
/// </summary>
internal sealed class DutyNotices
{
    private readonly HubState _state;
    private readonly CallerIdentity _caller;
    private readonly ulong _child;
    private readonly NoticeDrafts _drafts;

    public DutyNotices(HubState state, CallerIdentity caller, ulong child)
    {
        (_state, _caller, _child) = (state, caller, child);
        _drafts = new NoticeDrafts(state, caller);
    }

    /// <summary>The notices that these decisions ask for.</summary>
    /// <param name="items">As recorded in this entry.</param>
    /// <param name="isAllegedHarm">The asker is recorded as the alleged source of harm, or as close to them.</param>
    public IReadOnlyList<NoticeRaised> Raise(IEnumerable<DecidedItem> items, bool isAllegedHarm)
    {
        var duties = items
            .Where(item => item.Owner != _caller.Agency)
            .SelectMany(item => item.Decision.HubDuties.Select(duty => (Duty: duty, item.Owner, Class: (V1.DataClass)(int)item.DataClass)))
            // Who asked is then all that a manager must know, and is told below.
            .Where(due => !isAllegedHarm || due.Duty != HubDuty.AlertManager)
            .GroupBy(due => (due.Duty, due.Owner))
            .OrderBy(group => (group.Key.Duty, group.Key.Owner.Value));
        foreach (var group in duties)
        {
            Raise(group.Key.Duty, group.Key.Owner, [.. group.Select(due => due.Class)]);
        }

        if (isAllegedHarm)
        {
            _drafts.Add(NoticeKind.NoticeAllegedHarmAsked, _child, NoticeMailboxes.OfManagers(_state, _caller.Agency), RoleSet.Of(RoleCode.MGR), isUrgent: true, [], grant: 0);
        }

        return _drafts.Notices;
    }

    private void Raise(HubDuty duty, AgencyId owner, IReadOnlyList<V1.DataClass> classes)
    {
        switch (duty)
        {
            case HubDuty.NotifyOwner:
                _drafts.Add(NoticeKind.NoticeOwnerTold, _child, [NoticeMailboxes.OfOwner(owner)], default, isUrgent: false, classes, grant: 0);
                break;
            case HubDuty.NotifyCaldicott:
                _drafts.Add(NoticeKind.NoticeCaldicottTold, _child, [NoticeMailboxes.OfGuardian(owner)], RoleSet.Of(RoleCode.CAL), isUrgent: false, classes, grant: 0);
                break;
            case HubDuty.AlertManager:
                _drafts.Add(NoticeKind.NoticeManagerAsked, _child, NoticeMailboxes.OfManagers(_state, owner), RoleSet.Of(RoleCode.MGR), isUrgent: true, classes, grant: 0);
                break;
            case HubDuty.AskOriginator:
                _drafts.Add(NoticeKind.NoticeOriginatorAsked, _child, [NoticeMailboxes.OfOwner(owner)], default, isUrgent: false, classes, grant: 0);
                break;
            default:
                break;
        }
    }
}
