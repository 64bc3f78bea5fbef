using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Grpc.Core;
using Grpc.Net.Client;
using InfoShareHub.Client.Identity;

namespace InfoShareHub.Client;

/// <summary>
/// A connection to a hub over mutual TLS 1.3, for one certificate. Connects when first used, reconnects by itself, and may be shared by any number of
/// threads and calls. Disposing ends every call that is still open.
/// </summary>
public sealed class HubConnection : IDisposable
{
    private readonly GrpcChannel _channel;

    /// <summary>Prepares the connection; nothing is sent yet.</summary>
    /// <exception cref="ArgumentException">The address is not https, or the certificate has no private key.</exception>
    public HubConnection(HubConnectionOptions options, TimeProvider time)
    {
        if (options.Address.Scheme != Uri.UriSchemeHttps)
            throw new ArgumentException($"the hub's address must begin with https, not `{options.Address.Scheme}`", nameof(options));
        if (!options.Certificate.HasPrivateKey)
            throw new ArgumentException("the caller's certificate must come with its private key", nameof(options));

        Options = options;
        Time = time;
        _channel = GrpcChannel.ForAddress(options.Address, new GrpcChannelOptions
        {
            HttpHandler = Handler(options),
            DisposeHttpClient = true,
            MaxReceiveMessageSize = options.MaxAnswerBytes,
            MaxSendMessageSize = null,
            ThrowOperationCanceledOnCancellation = false,
        });
        Invoker = _channel.CreateCallInvoker();
    }

    /// <summary>For generated clients, where this library has no wrapper. Pass <see cref="StreamOptions"/> with each call.</summary>
    public CallInvoker Invoker { get; }

    /// <summary>What the connection was made from.</summary>
    public HubConnectionOptions Options { get; }

    /// <summary>The clock by which waits and deadlines are counted.</summary>
    internal TimeProvider Time { get; }

    /// <summary>Connects now, so that the first call need not.</summary>
    /// <exception cref="OperationCanceledException">Not connected before the token was cancelled; the channel itself never gives up.</exception>
    public Task ConnectAsync(CancellationToken cancellationToken) => _channel.ConnectAsync(cancellationToken);

    /// <summary>Options of a call without a deadline, such as a stream: a fresh actor token and the token that ends it.</summary>
    public CallOptions StreamOptions(CancellationToken cancellationToken) => new(Headers(), deadline: null, cancellationToken);

    /// <summary>Makes one unary call with a fresh actor token and the configured deadline, and translates its failure.</summary>
    /// <exception cref="HubRefusedException">The hub said no.</exception>
    /// <exception cref="HubUnreachableException">The hub gave no answer of its own.</exception>
    public async Task<TAnswer> CallAsync<TAnswer>(Func<CallOptions, AsyncUnaryCall<TAnswer>> call, CancellationToken cancellationToken)
    {
        var options = new CallOptions(Headers(), Time.GetUtcNow().UtcDateTime + Options.CallTimeout, cancellationToken);
        try
        {
            using var open = call(options);
            return await open.ResponseAsync;
        }
        catch (RpcException failure)
        {
            throw RefusalReading.Translate(failure, cancellationToken);
        }
    }

    /// <summary>
    /// As <see cref="CallAsync"/>, and sends the same request again while the hub cannot be reached or says that waiting helps. Only for requests that
    /// carry a submission id or change nothing.
    /// </summary>
    /// <exception cref="HubRefusedException">The hub said no, for good or too often.</exception>
    /// <exception cref="HubUnreachableException">The hub gave no answer of its own, too often.</exception>
    public async Task<TAnswer> CallRepeatablyAsync<TAnswer>(Func<CallOptions, AsyncUnaryCall<TAnswer>> call, CancellationToken cancellationToken)
    {
        var backoff = new Backoff(Options.Retry, Time);
        while (true)
        {
            TimeSpan wait;
            try
            {
                return await CallAsync(call, cancellationToken);
            }
            catch (HubRefusedException refused) when (refused.Refusal.IsRetryable)
            {
                wait = backoff.Fail(refused.Refusal.RetryAfter);
                if (backoff.IsExhausted)
                    throw;
            }
            catch (HubUnreachableException unreachable) when (unreachable.IsRetryable)
            {
                wait = backoff.Fail(TimeSpan.Zero);
                if (backoff.IsExhausted)
                    throw;
            }

            await backoff.WaitAsync(wait, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _channel.Dispose();

    private Metadata Headers()
    {
        var headers = new Metadata();
        if (Options.ActorToken is { } token)
            headers.Add(ActorTokenMint.MetadataKey, token());
        if (Options.SecondActorToken is { } second)
            headers.Add(ActorTokenMint.SecondMetadataKey, second());
        return headers;
    }

    private static SocketsHttpHandler Handler(HubConnectionOptions options)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.AddRange(options.TrustedRoots);

        return new SocketsHttpHandler
        {
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            EnableMultipleHttp2Connections = true,
            PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
            KeepAlivePingDelay = options.KeepAliveDelay,
            KeepAlivePingTimeout = options.KeepAliveTimeout,
            KeepAlivePingPolicy = HttpKeepAlivePingPolicy.WithActiveRequests,
            SslOptions = new SslClientAuthenticationOptions
            {
                EnabledSslProtocols = SslProtocols.Tls13,
                CertificateChainPolicy = policy,
                ClientCertificateContext = SslStreamCertificateContext.Create(options.Certificate, additionalCertificates: null, offline: true),
            },
        };
    }
}
