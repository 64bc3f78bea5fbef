using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using InfoShareHub.Hub.Identity;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace InfoShareHub.Hub.Serving;

/// <summary>TLS 1.3 with a client certificate, and nothing less. What is believed is looked up anew for each connection.</summary>
internal sealed class TlsHandshake(CurrentTls current, RefusalCounter refusals, TimeProvider time)
{
    /// <summary>The settings of one handshake.</summary>
    public ValueTask<SslServerAuthenticationOptions> BeginAsync(TlsHandshakeCallbackContext context)
    {
        var material = current.Material;
        var connection = context.Connection;
        return ValueTask.FromResult(new SslServerAuthenticationOptions
        {
            ServerCertificateContext = material.Server,
            ClientCertificateRequired = true,
            EnabledSslProtocols = SslProtocols.Tls13,
            ApplicationProtocols = [SslApplicationProtocol.Http2],
            AllowRenegotiation = false,

            // A resumed session would skip the judgement below, and outlive a revocation.
            AllowTlsResume = false,
            CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
            CertificateChainPolicy = material.Trust.NewChainPolicy(),
            RemoteCertificateValidationCallback = (_, certificate, chain, errors) => Admit(connection, material.Trust, certificate, chain, errors),
        });
    }

    private bool Admit(BaseConnectionContext connection, TrustPolicy trust, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is null || chain is null || errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable))
            return Refuse(connection, fingerprint: [], RefusedHandshake.NoCertificate);

        using var leaf = X509CertificateLoader.LoadCertificate(certificate.GetRawCertData());
        var elements = chain.ChainElements.Select(element => element.Certificate).ToArray();
        var faults = errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors)
            ? chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, status) => all | status.Status)
            : X509ChainStatusFlags.NoError;
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors) && faults == X509ChainStatusFlags.NoError)
            faults = X509ChainStatusFlags.PartialChain;

        var verdict = CertificateRules.Judge(leaf, elements, faults, trust, time.GetUtcNow());
        if (verdict.Identity is null)
            return Refuse(connection, SHA256.HashData(leaf.RawDataMemory.Span), verdict.Refusal!);

        connection.Features.Set(new Peer(verdict.Identity, leaf));
        return true;
    }

    private bool Refuse(BaseConnectionContext connection, ReadOnlySpan<byte> fingerprint, string reason)
    {
        refusals.Count(fingerprint, reason);
        connection.Features.Set(new CountedMark());
        return false;
    }
}
