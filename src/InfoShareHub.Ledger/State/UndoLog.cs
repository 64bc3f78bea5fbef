namespace InfoShareHub.Ledger.State;

/// <summary>
/// How to take back what the batch in progress did to the state. Decisions are applied at once, so that the next command in the batch sees them; when
/// another hub wrote first, all of it is undone and decided again on the new head.
/// </summary>
/// <remarks>Owned by the sequencer's thread.</remarks>
internal sealed class UndoLog
{
    private readonly List<Action> _steps = [];
    private bool _isRecording;

    public void Begin()
    {
        _steps.Clear();
        _isRecording = true;
    }

    public void Push(Action undo)
    {
        if (_isRecording)
        {
            _steps.Add(undo);
        }
    }

    public void Commit()
    {
        _steps.Clear();
        _isRecording = false;
    }

    public void RollBack()
    {
        _isRecording = false;
        for (var i = _steps.Count - 1; i >= 0; i--)
        {
            _steps[i]();
        }

        _steps.Clear();
    }
}
