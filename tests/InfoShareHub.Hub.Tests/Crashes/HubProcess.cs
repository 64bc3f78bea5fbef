using System.Diagnostics;
using System.Globalization;
using InfoShareHub.Client;
using InfoShareHub.Testing.Certificates;
using InfoShareHub.Testing.Hubs;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Hub.Tests.Crashes;

/// <summary>A hub in a process of its own, so that it can be killed as a power cut would.</summary>
internal sealed class HubProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly TestCertificates _certificates;
    private readonly string _ledger;
    private readonly List<IDisposable> _connections = [];
    private Process? _process;
    private int _port;

    public HubProcess(TestCertificates certificates, string? ledger = null)
    {
        _certificates = certificates;
        _ledger = ledger ?? $"file:{Path.Combine(certificates.Folder, "ledger")}";
    }

    public async Task StartAsync()
    {
        var ready = Path.Combine(_certificates.Folder, "ready");
        File.Delete(ready);
        var program = Path.Combine(AppContext.BaseDirectory, "InfoShareHub.Hub.dll");
        string[] arguments =
        [
            program, "--certs", _certificates.Folder, "--ledger", _ledger, "--anchor", Path.Combine(_certificates.Folder, "anchor"),
            "--port", _port.ToString(CultureInfo.InvariantCulture), "--ready-file", ready,
            "--limits.calls-per-second", "100000", "--limits.call-burst", "100000",
        ];
        _process = Process.Start(new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        using var patience = new CancellationTokenSource(StartLimit);
        while (!File.Exists(ready))
        {
            Assert.False(_process.HasExited, "the hub ended before it served");
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        _port = new Uri((await File.ReadAllTextAsync(ready)).Trim()).Port;
    }

    /// <summary>Ends the process with SIGKILL: nothing is flushed, nothing is said.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public HubConnection Connect(string name) => Keep(new HubConnection(_certificates.Options(Address, name), TimeProvider.System));

    public HubConnection Connect(string name, string staffId, params string[] roles)
    {
        var options = _certificates.Options(Address, name);
        var mint = _certificates.Mint(name[..name.IndexOf('-', StringComparison.Ordinal)], options.Certificate, TimeProvider.System);
        _connections.Add(mint);
        return Keep(new HubConnection(options with { ActorToken = mint.For(staffId, roles) }, TimeProvider.System));
    }

    public async Task EnrolAsync()
    {
        var enrolments = new Client.Asking.Enrolments(Connect("police-governance", "governor-1", "GOV"));
        foreach (var agency in DemoAgencies.All(_certificates))
        {
            await enrolments.EnrolAsync(new EnrolAgencyRequest { SubmissionId = $"enrol-{agency.AgencyId}", Agency = agency }, CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in _connections)
        {
            connection.Dispose();
        }

        if (_process is not null)
        {
            await KillAsync();
        }
    }

    private Uri Address => new($"https://localhost:{_port}");

    private HubConnection Keep(HubConnection connection)
    {
        _connections.Add(connection);
        return connection;
    }
}
