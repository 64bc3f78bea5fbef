using System.Security.Cryptography;
using System.Text;
using InfoShareHub.Audit;
using InfoShareHub.Hub.Genesis;
using InfoShareHub.Hub.Options;
using InfoShareHub.Hub.Protocols;
using InfoShareHub.Ledger;
using InfoShareHub.Ledger.Anchors;
using InfoShareHub.Ledger.Keys;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Matching;
using InfoShareHub.Protocol;
using InfoShareHub.ProtocolFiles;
using Microsoft.Extensions.Hosting;

namespace InfoShareHub.Hub.Ledgers;

/// <summary>
/// Opens the ledger before anything listens: keys, anchor, store, replay, verification. What cannot be proved is not served. Closes it after the last
/// call has been answered.
/// </summary>
internal sealed class LedgerService : IHostedService, IAsyncDisposable
{
    private readonly HubOptions _options;
    private readonly GenesisDocument _genesis;
    private readonly TimeProvider _time;
    private readonly LedgerLog _log;
    private AnchorFile? _anchor;
    private KeyEncryptionKey? _kek;
    private CheckpointKey? _signer;
    private LedgerHost? _host;

    public LedgerService(HubOptions options, GenesisDocument genesis, TimeProvider time, LedgerLog log)
    {
        _options = options;
        _genesis = genesis;
        _time = time;
        _log = log;
    }

    /// <summary>The ledger in use; there once the service has started.</summary>
    public LedgerHost Host => _host ?? throw new InvalidOperationException("the ledger is opened before the first call");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var started = _time.GetTimestamp();
        _kek = KeyEncryptionKey.ReadFile(Path.Combine(_options.Certs, "kek.key"));
        _signer = CheckpointKey.ReadFile(Path.Combine(_options.Certs, "checkpoint.key"), _genesis);
        _anchor = AnchorFile.Open(LedgerPlace.AnchorPath(_options));
        TakeKeptCheckpoint();
        var store = await LedgerPlace.OpenAsync(_options, _genesis.LedgerId, _anchor.Size, _time, cancellationToken);
        try
        {
            _host = await LedgerHost.OpenAsync(ToSetup(), store, cancellationToken);
        }
        catch (Exception fault) when (fault is LedgerCorruptException or LedgerUnavailableException or NotSupportedException)
        {
            await store.DisposeAsync();
            throw new HubStartException([fault.Message]);
        }

        if (!_host.Sequencer.Protocols.Digests.Values.Any(known => known.Span.SequenceEqual(SHA256.HashData(BaselineProtocol.Read().Span))))
        {
            _log.OtherBaseline(_host.Sequencer.Protocols.InForceAt(_time.GetUtcNow())?.Name ?? string.Empty);
        }

        _log.Opened(_host.Description, await _host.Sequencer.ReadAsync(state => state.Size), _time.GetElapsedTime(started).TotalMilliseconds);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        _anchor?.Dispose();
        _signer?.Dispose();
        _kek?.Dispose();
    }

    /// <summary>A hub without an anchor begins with what somebody else has kept, if that is signed by this ledger's key.</summary>
    private void TakeKeptCheckpoint()
    {
        if (_options.KeptCheckpoint.Length == 0 || _anchor!.Size > 0)
        {
            return;
        }

        var note = File.ReadAllBytes(_options.KeptCheckpoint);
        if (new NoteVerifier(_signer!.Signer.VerifierKey).TryOpen(Encoding.UTF8.GetString(note), out var kept) != CheckpointOutcome.Sound)
        {
            throw new HubStartException([$"{_options.KeptCheckpoint} is not a checkpoint signed by this ledger's key"]);
        }

        _anchor.Advance(kept.Size, note);
    }

    private LedgerSetup ToSetup() => new()
    {
        LedgerId = _genesis.LedgerId,
        Genesis = _genesis.Bytes,
        FirstProtocol = BaselineProtocol.Read(),
        ReadProtocols = ReadProtocols,
        Model = MatchModel.Default,
        Signer = _signer!.Signer,
        Anchor = _anchor!,
        Keys = new KeyRing(_kek!),
        Time = _time,
        Options = new SequencerOptions(),
    };

    private static ProtocolSet ReadProtocols(IReadOnlyList<ReadOnlyMemory<byte>> documents)
    {
        var result = ProtocolYaml.CompileSet(documents);
        return result.Set
            ?? throw new InvalidDataException(string.Join("; ", result.Faults.Select(fault => $"protocol line {fault.Line}: {fault.Message}")));
    }
}
