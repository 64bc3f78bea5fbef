using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Grpc.Core;
using Grpc.Net.Client;
using InfoShareHub.V1;

namespace InfoShareHub.Hub.Tests.Edge;

/// <summary>A bare gRPC client that presents any certificate, or none, over any TLS version.</summary>
public sealed class EdgeCaller : IDisposable
{
    private readonly GrpcChannel _channel;

    internal EdgeCaller(EdgeHub hub, X509Certificate2? certificate, SslProtocols protocols = SslProtocols.None, X509Certificate2Collection? chain = null)
    {
        Certificate = certificate;
        Hub = hub;
        _channel = GrpcChannel.ForAddress(hub.Address, new GrpcChannelOptions
        {
            DisposeHttpClient = true,
            HttpHandler = new SocketsHttpHandler
            {
                UseProxy = false,
                SslOptions = new SslClientAuthenticationOptions
                {
                    EnabledSslProtocols = protocols,
                    RemoteCertificateValidationCallback = (_, server, _, _) => server is not null,
                    ClientCertificateContext = certificate is null ? null : SslStreamCertificateContext.Create(certificate, chain, offline: true),
                },
            },
        });
        Invoker = _channel.CreateCallInvoker();
    }

    public EdgeHub Hub { get; }

    public X509Certificate2? Certificate { get; }

    public CallInvoker Invoker { get; }

    public ConcernService.ConcernServiceClient Concerns => new(Invoker);

    public AuditService.AuditServiceClient Audit => new(Invoker);

    public AlertService.AlertServiceClient Alerts => new(Invoker);

    public EnrolmentService.EnrolmentServiceClient Enrolment => new(Invoker);

    /// <summary>Deadline of every call in a test: far more than it takes, so that a hang fails instead of blocking.</summary>
    public static DateTime Deadline => DateTime.UtcNow.AddSeconds(20);

    /// <summary>Metadata with a good token of a person of this certificate's agency.</summary>
    public Metadata Actor(string agency, params string[] roles)
    {
        using var mint = Hub.Certificates.Mint(agency, Certificate!, Hub.Time);
        return new Metadata { { "infoshare-actor", mint.Mint("staff-17", roles) } };
    }

    /// <summary>Calls a method that every role may call.</summary>
    public async Task<GetCheckpointResponse> CallAsync(Metadata? headers = null) =>
        await Audit.GetCheckpointAsync(new GetCheckpointRequest(), headers, Deadline);

    /// <summary>The failure of a call that must fail.</summary>
    public static async Task<RpcException> FailureOf<T>(Func<Task<T>> call) => await Xunit.Assert.ThrowsAsync<RpcException>(async () => await call());

    /// <summary>The one detail of a refusal.</summary>
    public static ErrorDetail DetailOf(RpcException failure)
    {
        var bytes = failure.Trailers.GetValueBytes("grpc-status-details-bin");
        Xunit.Assert.NotNull(bytes);
        var status = Google.Rpc.Status.Parser.ParseFrom(bytes);
        Xunit.Assert.Equal((int)failure.StatusCode, status.Code);
        return Xunit.Assert.Single(status.Details).Unpack<ErrorDetail>();
    }

    public void Dispose()
    {
        _channel.Dispose();
        Certificate?.Dispose();
    }
}
