using InfoShareHub.Audit;
using InfoShareHub.Ledger.Entries;
using InfoShareHub.Ledger.Governing;
using InfoShareHub.Ledger.Keys;
using InfoShareHub.Ledger.Reading;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;

namespace InfoShareHub.Ledger;

/// <summary>
/// A ledger in use: opened, replayed, verified and kept up to date, with the sequencer that alone may write to it. Owns the store and the loops.
/// </summary>
internal sealed class LedgerHost : IAsyncDisposable
{
    private readonly ILedger _ledger;
    private readonly KeyRing _keys;
    private readonly HubState _state;
    private readonly CancellationTokenSource _stopping = new();
    private Task _running = Task.CompletedTask;
    private Task _following = Task.CompletedTask;
    private int _disposed;

    private LedgerHost(ILedger ledger, KeyRing keys, HubState state, Sequencer sequencer, EntryArchive archive, CompiledProtocols protocols)
    {
        _ledger = ledger;
        _keys = keys;
        _state = state;
        Sequencer = sequencer;
        Archive = archive;
        Protocols = protocols;
    }

    public Sequencer Sequencer { get; }

    public EntryArchive Archive { get; }

    /// <summary>Compiled protocols, for whoever examines or activates one.</summary>
    public CompiledProtocols Protocols { get; }

    /// <summary>What ids and digests are made with; set once the ledger has begun.</summary>
    public HubSecrets Secrets { get; private set; } = null!;

    /// <summary>What the store says of itself.</summary>
    public string Description => _ledger.Description;

    /// <summary>Opens the store, replays and verifies every entry, begins an empty ledger, and starts serving.</summary>
    /// <exception cref="LedgerCorruptException">The store is not what was anchored and signed.</exception>
    /// <exception cref="LedgerUnavailableException">The store cannot be reached.</exception>
    public static async Task<LedgerHost> OpenAsync(LedgerSetup setup, ILedger ledger, CancellationToken cancellationToken)
    {
        var protocols = new CompiledProtocols(setup.ReadProtocols);
        var state = new HubState(setup.Model, protocols, setup.Options.SubmissionWindow);
        var codec = new BoxCodec(setup.LedgerId);
        var opener = new EntryOpener(setup.Keys, codec);
        var follower = new LedgerFollower(ledger, setup.Anchor, new NoteVerifier(setup.Signer.VerifierKey), setup.Keys, opener, state);
        var desk = new LedgerDesk(new LedgerPen(ledger, setup.Anchor, setup.Signer), follower, new ClockGuard(ledger, setup.Time, setup.Options));
        var decider = new BatchDecider(state, new EntrySealer(state, setup.Keys, codec), setup.Time);
        var sequencer = new Sequencer(setup.Options, state, decider, desk);
        var host = new LedgerHost(ledger, setup.Keys, state, sequencer, new EntryArchive(ledger, opener), protocols);
        await sequencer.OpenAsync(cancellationToken);
        await host.StartAsync(setup);
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        // The container hands the host out under more than one service, and disposes it once for each.
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
        {
            return;
        }

        await _stopping.CancelAsync();
        await Task.WhenAll(_running, _following);
        Sequencer.Dispose();
        _stopping.Dispose();
        await _ledger.DisposeAsync();
    }

    private async Task StartAsync(LedgerSetup setup)
    {
        _running = Sequencer.RunAsync(_stopping.Token);
        _following = FollowAsync(_stopping.Token);
        await Sequencer.SubmitAsync(new WriteGenesis(setup.Genesis));
        await Sequencer.SubmitAsync(new ActivateFirstProtocol(setup.FirstProtocol));
        var (genesis, keyId) = await Sequencer.ReadAsync(state => (state.Governance.GenesisDocument, state.Governance.SecretKeyId));
        if (!genesis.Span.SequenceEqual(setup.Genesis.Span))
        {
            throw new LedgerCorruptException(0, "the ledger began with another genesis document than the one given");
        }

        Secrets = new HubSecrets(_keys.Get(keyId.Span, entryIndex: 0).Secret);
    }

    /// <summary>Wakes the sequencer when another hub has written.</summary>
    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                var seen = await Sequencer.ReadAsync(state => state.Size);
                var head = await _ledger.WaitForHeadAsync(seen, cancellationToken);
                if (head.Size > await Sequencer.ReadAsync(state => state.Size))
                {
                    Sequencer.Nudge();
                }
            }
            catch (LedgerUnavailableException)
            {
                // The sequencer notices by itself and says so; this loop only has to go on trying.
                await Sequencer.Serving.Changed.WaitAsync(TimeSpan.FromSeconds(1), cancellationToken).ContinueWith(
                    _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
