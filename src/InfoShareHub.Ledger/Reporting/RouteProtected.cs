using InfoShareHub.Ledger.Delivery;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Ledger.Reporting;

/// <summary>
/// Puts reports by the protected route that had reached nobody into the mailboxes that they reach now. Any hub may raise it and one does: what another
/// hub has done already is a repeat of it.
/// </summary>
internal sealed class RouteProtected : AnsweringCommand<Nothing>
{
    // One entry stays small whatever has piled up; whoever raises this goes on until nothing can be routed.
    private const int MaxConcerns = 100;

    private readonly DateOnly _date;

    /// <summary>Routes what reaches somebody on a day: the same day that <see cref="IsDue"/> was asked for, so that the two cannot disagree.</summary>
    public RouteProtected(DateOnly date)
        : base(HubCaller.Identity, Action.RouteProtected)
    {
        _date = date;
    }

    /// <summary>Whether anything that waits would reach somebody on a day.</summary>
    public static bool IsDue(HubState state, DateOnly date) => Reachable(state, date).Any();

    internal override (ulong Index, DateTimeOffset Time)? FindRepeat(HubState state)
    {
        return IsDue(state, _date) ? null : state.ProtectedReports.LastRouted;
    }

    protected override Decided<Nothing> DecideAnswer(HubState state, Moment moment)
    {
        var routed = new ProtectedRouted();
        routed.Concerns.Add(Reachable(state, _date).Take(MaxConcerns));
        var audited = NewEvent(state);
        audited.ProtectedRoute = true;
        audited.Count = (ulong)routed.Concerns.Count;
        return new(new EntryDraft(new StateChange { ProtectedRouted = routed }, audited), Nothing.Value);
    }

    protected override Nothing RecallAnswer(HubState state, ulong index) => Nothing.Value;

    private static IEnumerable<RoutedConcern> Reachable(HubState state, DateOnly date)
    {
        var routing = new AlertRouting(state, date);
        foreach (var number in state.ProtectedReports.Waiting)
        {
            var routed = new RoutedConcern { ConcernNumber = number };
            routed.Alerts.Add(routing.Raise(ConcernFactsOf.Of(state, state.Concerns.Find(number)!, date)));
            if (routed.Alerts.Count > 0)
            {
                yield return routed;
            }
        }
    }
}
