namespace InfoShareHub.Cli.Programs;

/// <summary>A hub of one's own on a free loopback port, for a demonstration or a measurement.</summary>
internal sealed class LocalHub : IAsyncDisposable
{
    private LocalHub(ChildProgram program, Uri address)
    {
        Program = program;
        Address = address;
    }

    public ChildProgram Program { get; }

    public Uri Address { get; }

    /// <summary>Starts it and returns once it serves.</summary>
    /// <param name="folder">Folder for its ready file and its log.</param>
    /// <param name="certs">Folder of its certificates and keys.</param>
    /// <param name="ledger">Where its ledger is, as the hub's own option has it.</param>
    /// <param name="options">Further options of the hub.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ProgramFailedException">It did not get ready.</exception>
    public static async Task<LocalHub> StartAsync(string folder, string certs, string ledger, IEnumerable<string> options, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var ready = Path.Combine(folder, "hub.ready");
        File.Delete(ready);
        string[] own = ["--certs", certs, "--ledger", ledger, "--port", "0", "--ready-file", ready];
        var program = ChildProgram.Start(SiblingProgram.Hub, [.. own, .. options], Path.Combine(folder, "hub.log"));
        try
        {
            return new LocalHub(program, new Uri(await program.WaitUntilReadyAsync(ready, cancellationToken)));
        }
        catch
        {
            await program.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => Program.DisposeAsync();
}
