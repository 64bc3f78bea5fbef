using InfoShareHub.V1;

namespace InfoShareHub.Ledger.State;

/// <summary>The registers that auditors read: which entries belong to each. What was not shared is found here as surely as what was.</summary>
internal sealed class Registers
{
    // As accesses write the finding that a judgement of detriment held information back, in shadow or in force.
    private const string Excepted = "excepted_detriment";

    private readonly JournaledLists<Register, ulong> _entries;

    public Registers(UndoLog undo)
    {
        _entries = new JournaledLists<Register, ulong>(undo);
    }

    /// <summary>Indexes of a register's entries, in order.</summary>
    public ReadOnlySpan<ulong> Of(Register register) => _entries.Of(register);

    public void Apply(AppliedEntry entry)
    {
        var audited = entry.Event;
        var (isRefused, isSilent, isReferred, isDetriment) = (audited.Refusal != ErrorReason.Unspecified, false, false, audited.Judgements.Count > 0);
        foreach (var access in audited.Accesses)
        {
            isRefused |= access.Outcome == Outcome.Refused;
            isSilent |= access.Outcome == Outcome.Silent;
            isReferred |= access.Outcome == Outcome.Referred;
            isDetriment |= access.Duty.EndsWith(Excepted, StringComparison.Ordinal);
        }

        Add(Register.Refusals, entry, isRefused);
        Add(Register.Silence, entry, isSilent);
        Add(Register.Referrals, entry, isReferred);
        Add(Register.Detriment, entry, isDetriment);
        Add(Register.ConsentOverrides, entry, audited.Grounds is { OverrideAuthoriser.Length: > 0 });
        Add(Register.BreakGlass, entry, audited.Grounds is { GrantNumber: > 0 } || audited.Action == V1.Action.BreakGlass);
        Add(Register.Unusual, entry, audited.Unusual.Count > 0);
    }

    private void Add(Register register, AppliedEntry entry, bool belongs)
    {
        if (belongs)
        {
            _entries.Append(register, entry.Index);
        }
    }
}
