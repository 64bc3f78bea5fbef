using System.Globalization;
using System.Runtime.CompilerServices;
using StackExchange.Redis;

namespace InfoShareHub.Ledger.Redis;

/// <summary>
/// A ledger in Redis 7 or later, which several hubs may write to: each batch is one script that checks the head and writes everything or nothing, and lands
/// in the append-only file as one transaction, synced before it is answered.
/// </summary>
/// <remarks>
/// <para>
/// Serves only a server whose settings make an acknowledgement mean something; that is checked at the start, after every reconnection and at least once
/// a minute, before the next operation. A weaker server makes every member throw <see cref="LedgerUnavailableException"/> until it is put right.
/// </para>
/// <para>
/// An append whose answer did not come within <see cref="RedisLedgerOptions.AnswerLimit"/> may still happen, even after the head was read again. It can
/// happen once only, and only if no other batch took its place: both expect the same head.
/// </para>
/// </remarks>
public sealed class RedisLedger : ILedger
{
    private const string BodyField = "e";

    private readonly RedisLedgerOptions _options;
    private readonly TimeProvider _time;
    private readonly RedisNames _names;
    private readonly ConnectionMultiplexer _redis;
    private readonly IDatabase _database;
    private readonly SemaphoreSlim _checking = new(1, 1);
    private HeadAnnouncements _announcements = null!;

    // Counts connections lost and found, so that a check made on one connection is not taken for one made on the next.
    private int _connection;

    // The last check of the settings that passed: when, and on which connection. Replaced as a whole.
    private Tuple<long, int>? _passed;

    private RedisLedger(RedisLedgerOptions options, TimeProvider time, ConnectionMultiplexer redis)
    {
        _options = options;
        _time = time;
        _names = new RedisNames(options.LedgerId);
        _redis = redis;
        _database = redis.GetDatabase();
        redis.ConnectionFailed += (_, _) => Interlocked.Increment(ref _connection);
        redis.ConnectionRestored += (_, _) => Interlocked.Increment(ref _connection);
    }

    /// <inheritdoc/>
    public string Description => $"redis {string.Join(',', _options.Servers.Select(server => $"{server.Host}:{server.Port}"))} {_names.Head}";

    /// <summary>Connects, checks the server's settings and that the keys hold a ledger or nothing. An empty server is an empty ledger.</summary>
    /// <exception cref="LedgerUnavailableException">The server cannot be reached, refuses, or is weaker than required; says in what.</exception>
    /// <exception cref="LedgerCorruptException">The keys hold something that no ledger wrote.</exception>
    public static async Task<RedisLedger> OpenAsync(RedisLedgerOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        if (options.FindFaults() is { Count: > 0 } faults)
            throw new ArgumentException(string.Join("; ", faults), nameof(options));
        var redis = await AnsweredAsync(() => RedisDial.ConnectAsync(options), "connecting", Timeout.InfiniteTimeSpan);
        var ledger = new RedisLedger(options, time, redis);
        try
        {
            await ledger.ReadHeadAsync(cancellationToken);
            ledger._announcements = await AnsweredAsync(
                () => HeadAnnouncements.SubscribeAsync(redis.GetSubscriber(), ledger._names.Appended), "subscribing", options.AnswerLimit);
            return ledger;
        }
        catch
        {
            await ledger.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<LedgerHead> ReadHeadAsync(CancellationToken cancellationToken) => (await ReadHeadRecordAsync(cancellationToken)).Head;

    /// <inheritdoc/>
    public async ValueTask<AppendOutcome> AppendAsync(LedgerBatch batch, CancellationToken cancellationToken)
    {
        if (batch.Entries.Count == 0)
            throw new ArgumentException("a batch holds at least one entry", nameof(batch));
        cancellationToken.ThrowIfCancellationRequested();
        await RequireSettingsAsync(cancellationToken);

        RedisKey[] keys = [_names.Head, _names.Entries, _names.WrappedKeys, _names.KeyOrdinals];
        List<RedisValue> arguments = [_names.Appended.ToString(), batch.ExpectedSize, batch.Checkpoint, batch.Entries.Count];
        foreach (var entry in batch.Entries)
            arguments.Add(entry);
        foreach (var key in batch.WrappedKeys)
            arguments.AddRange([key.KeyId, key.Wrapped]);

        // Not cancelled from here on: once sent it may happen, and the wait is short.
        var answer = (RedisValue[])(await AskAsync(database => database.ScriptEvaluateAsync(
            RedisScripts.Append, keys, [.. arguments], CommandFlags.DemandMaster | CommandFlags.NoScriptCache), "appending"))!;
        var size = (ulong)(long)answer[1];
        return (int)answer[0] switch
        {
            RedisScripts.Done => new AppendOutcome(IsAppended: true, size),
            RedisScripts.Conflict => new AppendOutcome(IsAppended: false, size),
            RedisScripts.Denied => throw new LedgerUnavailableException($"user `{_options.User}` may not append; see RedisLedgerAccess for the rights it needs"),
            _ => throw await DescribeDamageAsync(size, cancellationToken),
        };
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredEntry> ReadAsync(ulong fromIndex, ulong toIndex, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var next = fromIndex; next < toIndex;)
        {
            await RequireSettingsAsync(cancellationToken);
            var page = await AskAsync(
                database => database.StreamRangeAsync(_names.Entries, IdOf(next), IdOf(toIndex - 1), _options.ReadPageEntries, flags: CommandFlags.DemandMaster), "reading entries");
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var entry in page)
            {
                if (entry.Id != IdOf(next))
                    throw new LedgerCorruptException(next, $"entry {next} is missing from {_names.Entries}");
                if (entry.Values is not [{ Name: var name, Value: var body }] || name != BodyField)
                    throw new LedgerCorruptException(next, $"entry {next} in {_names.Entries} was not written by a ledger");
                yield return new StoredEntry(next++, (ReadOnlyMemory<byte>)body);
            }
            if (page.Length == 0)
                throw new LedgerCorruptException(next, $"entry {next} is missing from {_names.Entries}");
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadKeysAsync(ulong fromOrdinal, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        const int PageKeys = 1_000;
        var count = (await ReadHeadRecordAsync(cancellationToken)).KeyCount;
        for (var next = fromOrdinal; next < count; next += PageKeys)
        {
            var first = next;
            var ordinals = Enumerable.Range(0, (int)Math.Min(PageKeys, count - first)).Select(i => (RedisValue)(first + (ulong)i)).ToArray();
            var page = await AskAsync(database => database.HashGetAsync(_names.WrappedKeys, ordinals, CommandFlags.DemandMaster), "reading keys");
            cancellationToken.ThrowIfCancellationRequested();
            // An ordinal without a key is a key that has been erased.
            foreach (var wrapped in page.Where(wrapped => !wrapped.IsNull))
                yield return (ReadOnlyMemory<byte>)wrapped;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<LedgerHead> WaitForHeadAsync(ulong size, CancellationToken cancellationToken)
    {
        while (true)
        {
            var announced = _announcements.Next;
            var head = await ReadHeadAsync(cancellationToken);
            if (head.Size > size)
                return head;
            try
            {
                await announced.WaitAsync(_options.HeadPollEvery, _time, cancellationToken);
            }
            catch (TimeoutException)
            {
                // Nothing was announced; an announcement can be lost, so look.
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask<DateTimeOffset?> ReadClockAsync(CancellationToken cancellationToken)
    {
        await RequireSettingsAsync(cancellationToken);
        var parts = (RedisValue[])(await AskAsync(database => database.ExecuteAsync("TIME", [], CommandFlags.DemandMaster), "reading the clock"))!;
        return DateTimeOffset.FromUnixTimeSeconds((long)parts[0]).AddMicroseconds((long)parts[1]);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _redis.DisposeAsync();
        _checking.Dispose();
    }

    private static RedisValue IdOf(ulong index) => string.Create(CultureInfo.InvariantCulture, $"{index}-1");

    private async Task<(LedgerHead Head, ulong KeyCount)> ReadHeadRecordAsync(CancellationToken cancellationToken)
    {
        await RequireSettingsAsync(cancellationToken);
        var answer = (RedisValue[])(await AskAsync(database => database.ScriptEvaluateAsync(
            RedisScripts.ReadHead, [_names.Head, _names.Entries], [], CommandFlags.DemandMaster | CommandFlags.NoScriptCache), "reading the head"))!;
        cancellationToken.ThrowIfCancellationRequested();
        var (format, size, keyCount, checkpoint, length) = (answer[0], (ulong)(long)answer[1], (ulong)(long)answer[2], answer[3], (ulong)(long)answer[4]);
        if (!format.IsNull && format != RedisScripts.Format)
            throw new LedgerCorruptException(0, $"{_names.Head} has format `{format}`, and this hub knows `{RedisScripts.Format}` only");
        if (length != size)
            throw await DescribeDamageAsync(size, cancellationToken);
        return (new LedgerHead(size, (ReadOnlyMemory<byte>)checkpoint), keyCount);
    }

    private async Task<LedgerCorruptException> DescribeDamageAsync(ulong size, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var _ in ReadAsync(0, size, cancellationToken))
            {
                // Every entry up to the head is looked for; the first that is missing throws.
            }
        }
        catch (LedgerCorruptException missing)
        {
            return missing;
        }
        return new LedgerCorruptException(size, $"{_names.Entries} or its keys hold more than {_names.Head} says was appended");
    }

    private async ValueTask RequireSettingsAsync(CancellationToken cancellationToken)
    {
        if (AreSettingsFresh())
            return;
        await _checking.WaitAsync(cancellationToken);
        try
        {
            if (AreSettingsFresh())
                return;
            var checking = Tuple.Create(_time.GetTimestamp(), Volatile.Read(ref _connection));
            var weaknesses = await AnsweredAsync(() => RedisSettings.FindWeaknessesAsync(_database, _names, _options.AnswerLimit), "checking the settings", Timeout.InfiniteTimeSpan);
            if (weaknesses.Count > 0)
                throw new LedgerUnavailableException($"the Redis server is weaker than required: {string.Join("; ", weaknesses)}");
            Volatile.Write(ref _passed, checking);
        }
        finally
        {
            _checking.Release();
        }
    }

    private bool AreSettingsFresh() =>
        Volatile.Read(ref _passed) is var (at, connection) && connection == Volatile.Read(ref _connection) && _time.GetElapsedTime(at) < _options.SettingsCheckEvery;

    private Task<T> AskAsync<T>(Func<IDatabase, Task<T>> question, string doing) => AnsweredAsync(() => question(_database), doing, _options.AnswerLimit);

    // Everything that goes wrong on the way or over there is one thing to the caller: not available, outcome unknown.
    private static async Task<T> AnsweredAsync<T>(Func<Task<T>> question, string doing, TimeSpan limit)
    {
        try
        {
            return await question().WaitAsync(limit);
        }
        catch (RedisServerException e) when (e.Message.StartsWith("WRONGTYPE", StringComparison.Ordinal))
        {
            throw new LedgerCorruptException(0, $"{doing}: a key of the ledger holds something that no ledger wrote");
        }
        catch (Exception e) when (e is RedisException or TimeoutException or ObjectDisposedException)
        {
            throw new LedgerUnavailableException($"{doing}: Redis did not answer as it should ({e.GetType().Name})", e);
        }
    }
}
