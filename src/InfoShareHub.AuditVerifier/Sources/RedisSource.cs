using System.Globalization;
using System.Runtime.CompilerServices;
using StackExchange.Redis;

namespace InfoShareHub.AuditVerifier.Sources;

/// <summary>
/// A ledger in Redis (docs/ledger-format.md): the hash <c>infoshare:{ID}:head</c> with size and checkpoint, and the stream <c>infoshare:{ID}:entries</c> with the
/// stored bytes of entry n in the field <c>e</c> of id n-1. Only read. May be read while hubs write to it.
/// </summary>
internal sealed class RedisSource : LogSource
{
    private const int PageEntries = 500;
    private const string Field = "e";

    private readonly RedisPlace _place;
    private readonly RedisKey _head;
    private readonly RedisKey _entries;

    public RedisSource(RedisPlace place)
    {
        _place = place;
        _head = $"infoshare:{{{place.LedgerId}}}:head";
        _entries = $"infoshare:{{{place.LedgerId}}}:entries";
    }

    public override string Description => $"ledger `{_place.LedgerId}` in Redis at {_place.Host}:{_place.Port}";

    public override async IAsyncEnumerable<Piece> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var redis = await _place.ConnectAsync();
        var database = redis.GetDatabase();
        var (size, note) = await ReadHeadAsync(database);
        if (note.Length > 0)
            yield return new Piece.Head(note);

        var next = 0UL;
        var coming = ReadPageAsync(database, next);
        while (next < size)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var page = await coming;
            if (page.Length == 0)
            {
                yield return Fault(ExitCode.RolledBack, next, $"it and what follows is missing from the stream, and the head says {size} entries");
                yield break;
            }

            // The next page travels while this one is checked.
            coming = ReadPageAsync(database, next + (ulong)page.Length);
            foreach (var entry in page.Take((int)Math.Min((ulong)page.Length, size - next)))
            {
                var piece = Judge(entry, next++);
                yield return piece;
                if (piece is Piece.Fault)
                    yield break;
            }
        }

        await coming;
        var end = await FindEndAsync(database, size);
        if ((await ReadHeadAsync(database)).Size is var grown && grown < end)
            yield return Fault(ExitCode.Tampered, grown, $"the stream goes on behind the {grown} entries that the head says");
    }

    private static Piece Judge(StreamEntry entry, ulong next)
    {
        if (entry.Values is not [{ Name: var name, Value: var stored }] || name != Field)
            return Fault(ExitCode.Tampered, next, $"what stands in its place (`{entry.Id}`) was not written by a hub");

        return IndexOf(entry.Id) is { } index
            ? new Piece.Stored(index, (ReadOnlyMemory<byte>)stored, default)
            : Fault(ExitCode.Tampered, next, $"`{entry.Id}` stands in its place");
    }

    private static ulong? IndexOf(RedisValue id) =>
        id.ToString().Split('-') is [var index, "1"] && ulong.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Piece.Fault Fault(ExitCode kind, ulong index, string message) => new(Finding.At(kind, index, message));

    private static async Task<T> AskAsync<T>(Task<T> answer)
    {
        try
        {
            return await answer;
        }
        catch (Exception error) when (error is RedisException or TimeoutException)
        {
            throw new UnreadableException("Redis did not answer, or the keys of the ledger hold something else", error);
        }
    }

    private async Task<(ulong Size, ReadOnlyMemory<byte> Note)> ReadHeadAsync(IDatabase database)
    {
        var head = await AskAsync(database.HashGetAsync(_head, ["format", "size", "checkpoint"]));
        if (head[0].IsNull && head[1].IsNull)
            return (0, default);

        return head[0] == "1" && ulong.TryParse(head[1].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            ? (size, (ReadOnlyMemory<byte>)head[2])
            : throw new UnreadableException($"{_head} is not the head of a ledger of a known format");
    }

    private Task<StreamEntry[]> ReadPageAsync(IDatabase database, ulong from) =>
        AskAsync(database.StreamRangeAsync(_entries, string.Create(CultureInfo.InvariantCulture, $"{from}-0"), "+", PageEntries));

    // Hubs may have appended meanwhile; what matters is whether the stream is ever ahead of its head.
    private async Task<ulong> FindEndAsync(IDatabase database, ulong size)
    {
        var end = size;
        while (await ReadPageAsync(database, end) is { Length: > 0 } page)
            end = Math.Max(end + 1, (IndexOf(page[^1].Id) ?? ulong.MaxValue - 1) + 1);

        return end;
    }
}
