using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.V1;

namespace InfoShareHub.Ledger.State;

/// <summary>A person's signature for an agency.</summary>
/// <param name="Agency">Agency id.</param>
/// <param name="StaffId">Staff id from the actor token.</param>
/// <param name="Certificate">SHA-256 of the certificate it was given with.</param>
/// <param name="Time">Ledger time.</param>
internal sealed record GivenSignature(string Agency, string StaffId, ReadOnlyMemory<byte> Certificate, DateTimeOffset Time)
{
    public static GivenSignature Of(CallerIdentity caller, DateTimeOffset time)
    {
        return new GivenSignature(caller.Agency.Value, caller.StaffId ?? string.Empty, caller.Fingerprint, time);
    }

    public static GivenSignature Of(Actor actor, DateTimeOffset time) => new(actor.Agency, actor.StaffId, actor.Certificate.Memory, time);

    /// <summary>Whether two signatures are one person's: one agency's staff id.</summary>
    public bool IsOfSamePerson(GivenSignature other)
    {
        return string.Equals(Agency, other.Agency, StringComparison.Ordinal) && string.Equals(StaffId, other.StaffId, StringComparison.Ordinal);
    }
}
