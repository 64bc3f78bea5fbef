using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Nodes;
using InfoShareHub.Compat.Tests.Loopback;
using Xunit;

namespace InfoShareHub.Compat.Tests.ForeignClient;

public sealed class ForeignClientTests(EchoServer server) : IClassFixture<EchoServer>
{
    [ForeignClientFact]
    public async Task A_client_that_shares_no_code_with_ours_is_served()
    {
        var answer = await RunAsync();

        Assert.Equal(new EchoReply { Text = "hello", Count = 1 }, Reply(answer["say"]));
        Assert.Equal("plain", (string?)answer["trailer"]);
        Assert.Equal(Convert.ToHexString([.. Enumerable.Range(0, 256).Select(i => (byte)i)]), (string?)answer["binary_trailer"], ignoreCase: true);
        Assert.Equal(new EchoReply { Text = new string('z', 100), Count = 1, RequestEncoding = "gzip" }, Reply(answer["compressed"]));
        Assert.Equal([1, 2, 3], answer["spread"]!.AsArray().Select(reply => Reply(reply).Count));
        Assert.Equal(["a", "b"], answer["converse"]!.AsArray().Select(reply => Reply(reply).Text));
        Assert.Equal(["NOT_FOUND", "no such record", "as wished"], answer["refusal"]!.AsArray().Select(part => (string?)part));
        Assert.Equal("DEADLINE_EXCEEDED", (string?)answer["late"]);
        await server.Journal.WaitForStoppedAsync("python waits");
    }

    private static EchoReply Reply(JsonNode? hex) => EchoReply.Parser.ParseFrom(Convert.FromHexString((string)hex!));

    private async Task<JsonNode> RunAsync()
    {
        string python = ForeignClientFactAttribute.FindPython() ?? throw new InvalidOperationException("there is no Python with grpcio");
        string script = Path.Combine(AppContext.BaseDirectory, "ForeignClient", "foreign_client.py");
        using var process = Process.Start(
            new ProcessStartInfo(python, [script]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var key = server.ClientCertificate.GetECDsaPrivateKey()!;
        await process.StandardInput.WriteAsync(JsonSerializer.Serialize(new
        {
            target = $"127.0.0.1:{server.Address.Port}",
            ca = server.Authority.ExportCertificatePem(),
            certificate = server.ClientCertificate.ExportCertificatePem(),
            key = key.ExportPkcs8PrivateKeyPem(),
        }));
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }

        Assert.True(process.ExitCode == 0, await errors);
        return JsonNode.Parse(await output)!;
    }
}
