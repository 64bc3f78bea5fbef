using System.Security.Cryptography.X509Certificates;
using InfoShareHub.Testing.Certificates;

namespace InfoShareHub.Hub.Tests.Certificates;

/// <summary>A certificate that must be refused.</summary>
/// <param name="Reason">What is counted; null where the platform may refuse it before our rules do.</param>
/// <param name="Make">Makes it with the hub's own authority.</param>
internal sealed record BadCertificate(string? Reason, Func<TestAuthority, X509Certificate2> Make);
