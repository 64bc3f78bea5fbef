using InfoShareHub.Ledger.State;

namespace InfoShareHub.Hub.Tests.Edge;

/// <summary>Who is enrolled, for a test to change.</summary>
internal sealed class EnrolmentBox
{
    private volatile EnrolmentView _view = EnrolmentView.Empty;

    public EnrolmentView View
    {
        get => _view;
        set => _view = value;
    }
}
