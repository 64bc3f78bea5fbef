using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Hub.Genesis;

/// <summary>An agency whose governance certificate may enrol others before anyone is enrolled.</summary>
/// <param name="Agency">Its id.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Fingerprint">SHA-256 of its governance certificate, upper-case hex: this certificate and no other.</param>
/// <param name="ActorKey">SubjectPublicKeyInfo of the key that signs its people's actor tokens.</param>
internal sealed record Founder(AgencyId Agency, AgencyKind Kind, string Fingerprint, ReadOnlyMemory<byte> ActorKey);
