using Grpc.Core;
using InfoShareHub.Client.Pushing;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Client.Tests;

public sealed class ConnectionTests
{
    [Fact]
    public async Task A_hub_of_another_authority_is_not_trusted_and_not_asked_again()
    {
        await using var hub = await ScriptedHub.StartAsync();
        using var stranger = new LoopbackAuthority();
        using var connection = new HubConnection(hub.Options() with { TrustedRoots = stranger.Roots }, TimeProvider.System);

        var unreachable = await Assert.ThrowsAsync<HubUnreachableException>(() => SubmitAsync(connection));

        Assert.False(unreachable.IsRetryable);
    }

    [Fact]
    public async Task A_caller_of_another_authority_gets_no_answer()
    {
        await using var hub = await ScriptedHub.StartAsync();
        using var stranger = new LoopbackAuthority();
        using var connection = new HubConnection(hub.Options() with { Certificate = stranger.IssueCaller() }, TimeProvider.System);

        await Assert.ThrowsAsync<HubUnreachableException>(() => SubmitAsync(connection));
    }

    [Fact]
    public async Task A_call_that_takes_too_long_is_given_up()
    {
        await using var hub = await ScriptedHub.StartAsync();
        using var answered = new ManualResetEventSlim();
        hub.Script.Submit = (_, context) =>
        {
            answered.Wait(context.CancellationToken);
            return new SubmitConcernResponse();
        };
        var options = hub.Options() with { CallTimeout = TimeSpan.FromMilliseconds(200), Retry = new RetryOptions { MaxTries = 1 } };
        using var connection = new HubConnection(options, TimeProvider.System);

        var unreachable = await Assert.ThrowsAsync<HubUnreachableException>(() => SubmitAsync(connection));

        Assert.Equal(StatusCode.DeadlineExceeded, unreachable.Status);
        answered.Set();
    }

    [Fact]
    public void An_address_without_encryption_is_refused()
    {
        using var authority = new LoopbackAuthority();
        var options = new HubConnectionOptions { Address = new Uri("http://localhost:1"), TrustedRoots = authority.Roots, Certificate = authority.IssueCaller() };

        Assert.Throws<ArgumentException>(() => new HubConnection(options, TimeProvider.System));
    }

    [Fact]
    public void A_folder_without_the_named_certificate_says_which_file_is_missing()
    {
        var folder = Directory.CreateTempSubdirectory();

        var missing = Assert.Throws<FileNotFoundException>(() => HubConnectionOptions.FromDirectory(new Uri("https://localhost:1"), folder.FullName, "police-contributor"));

        Assert.Contains("ca.crt", missing.Message, StringComparison.Ordinal);
        folder.Delete();
    }

    private static Task<SubmitConcernResponse> SubmitAsync(HubConnection connection) =>
        new ConcernPush(connection, new PushOptions()).SendAsync(new SubmitConcernRequest { SubmissionId = "c-1" }, CancellationToken.None);
}
