using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Ledger.Sequencing;

/// <summary>Who makes a call: proven by the client certificate and, where one is needed, by an actor token. Made in one place, the hub's identity step.</summary>
/// <param name="Agency">From the certificate's SAN URI.</param>
/// <param name="Role">Certificate role, such as <c>contributor</c>.</param>
/// <param name="System">System named in the certificate, if any.</param>
/// <param name="Fingerprint">SHA-256 of the certificate, 32 bytes.</param>
/// <param name="StaffId">From the actor token; null for a call that a system makes.</param>
/// <param name="RoleCodes">Certificate role ∩ enrolment ∩ token.</param>
internal sealed record CallerIdentity(
    AgencyId Agency,
    string Role,
    string? System,
    ReadOnlyMemory<byte> Fingerprint,
    string? StaffId,
    IReadOnlyList<RoleCode> RoleCodes)
{
    /// <summary>Digests of what ties the person to a household, from the actor token.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Conflicts { get; init; } = [];

    /// <summary>A second person whose token came with the call; null where none did.</summary>
    public SecondPerson? Second { get; init; }

    /// <summary>Where alerts for this caller wait: one mailbox per agency and certificate role.</summary>
    public string Mailbox => $"{Agency.Value}/{Role}";

    /// <summary>Whose newer watch ends an older one.</summary>
    public string Watcher => System is null ? Mailbox : $"{Mailbox}/{System}";
}
