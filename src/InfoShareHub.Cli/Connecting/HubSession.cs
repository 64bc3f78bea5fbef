using System.Security.Cryptography;
using InfoShareHub.Audit;
using InfoShareHub.Client;
using InfoShareHub.Client.Asking;
using InfoShareHub.Client.Identity;
using InfoShareHub.Client.Receipts;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Connecting;

/// <summary>A connection with the person behind it and the check of everything it proves.</summary>
internal sealed class HubSession : IAsyncDisposable
{
    private readonly ReceiptCheck _check;
    private readonly ActorTokenMint? _mint;

    private HubSession(HubConnection connection, ReceiptCheck check, ActorTokenMint? mint)
    {
        Connection = connection;
        _check = check;
        _mint = mint;
    }

    public HubConnection Connection { get; }

    /// <summary>Prepares the connection; nothing is sent yet.</summary>
    /// <exception cref="WrongUseException">A file is missing or unusable.</exception>
    public static HubSession Open(Uri address, Caller caller, string checkpointFile)
    {
        try
        {
            var options = HubConnectionOptions.FromDirectory(address, caller.Folder, caller.Name);
            var mint = caller.Staff is null ? null : ActorTokenMint.FromDirectory(caller.Folder, caller.Agency, options.Certificate, TimeProvider.System);
            options = options with
            {
                ActorToken = mint?.For(caller.Staff!, caller.Roles),
                SecondActorToken = caller.Second is { } second ? mint?.For(second.Staff, second.Roles) : null,
            };
            var connection = new HubConnection(options, TimeProvider.System);
            var check = new ReceiptCheck(LedgerKey(caller.Folder), new CheckpointStore(checkpointFile), new AuditTrail(connection).ConsistencyAsync, TimeProvider.System);
            return new HubSession(connection, check, mint);
        }
        catch (Exception unusable) when (unusable is IOException or CryptographicException or ArgumentException)
        {
            throw new WrongUseException(unusable.Message, unusable);
        }
    }

    /// <summary>Checks a receipt, if there is one: a refused submission has none.</summary>
    public Task CheckAsync(Receipt? receipt, CancellationToken cancellationToken) =>
        receipt is null ? Task.CompletedTask : _check.CheckAsync(receipt, cancellationToken);

    /// <summary>Checks a checkpoint.</summary>
    public Task CheckCheckpointAsync(string note, CancellationToken cancellationToken) => _check.CheckCheckpointAsync(note, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _check.DisposeAsync();
        Connection.Dispose();
        _mint?.Dispose();
    }

    private static VerifierKey LedgerKey(string folder)
    {
        var file = Path.Combine(folder, "checkpoint.pub");
        return VerifierKey.TryParse(File.ReadAllText(file), out var key) ? key : throw new WrongUseException($"`{file}` holds no ledger key", cause: null);
    }
}
