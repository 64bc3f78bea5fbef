namespace InfoShareHub.Ledger.Redis;

/// <summary>
/// The two scripts. Redis does not roll a failing script back, so everything that can be refused is checked before the first write. The shebang line makes
/// Redis 7 refuse to start them when memory is full, the disk fails or the server is a replica.
/// </summary>
internal static class RedisScripts
{
    /// <summary>First element of an answer.</summary>
    public const int Conflict = 0, Done = 1, Denied = 2, Foreign = 3;

    /// <summary>The format that <see cref="Append"/> writes into the head, and the only one known.</summary>
    public const string Format = "1";

    /// <summary>
    /// KEYS head, entries, wrapped keys, key ordinals. ARGV channel, expected size, checkpoint, number of entries, the entries, then id and wrapped key
    /// in turn. Answers with what became of it and the size.
    /// </summary>
    public const string Append = """
        #!lua
        local head = redis.call('HMGET', KEYS[1], 'format', 'size', 'keys')
        local size = tonumber(head[2] or '0')
        local keys = tonumber(head[3] or '0')
        if head[1] and head[1] ~= '1' then return {3, size} end
        if size ~= tonumber(ARGV[2]) then return {0, size} end
        if redis.call('XLEN', KEYS[2]) ~= size then return {3, size} end
        if redis.call('HLEN', KEYS[3]) > keys or redis.call('HLEN', KEYS[4]) > keys then return {3, size} end
        if not (redis.acl_check_cmd('XADD', KEYS[2], '1-1', 'e', '') and redis.acl_check_cmd('PUBLISH', ARGV[1], '')
            and redis.acl_check_cmd('HSET', KEYS[1], 'a', '') and redis.acl_check_cmd('HSET', KEYS[3], 'a', '') and redis.acl_check_cmd('HSET', KEYS[4], 'a', ''))
        then return {2, size} end
        local added = tonumber(ARGV[4])
        for i = 1, added do
            redis.call('XADD', KEYS[2], string.format('%.0f-1', size + i - 1), 'e', ARGV[4 + i])
        end
        for i = 5 + added, #ARGV, 2 do
            local ordinal = string.format('%.0f', keys)
            redis.call('HSET', KEYS[3], ordinal, ARGV[i + 1])
            redis.call('HSET', KEYS[4], ARGV[i], ordinal)
            keys = keys + 1
        end
        size = size + added
        local text = string.format('%.0f', size)
        redis.call('HSET', KEYS[1], 'format', '1', 'size', text, 'keys', string.format('%.0f', keys), 'checkpoint', ARGV[3])
        redis.call('PUBLISH', ARGV[1], text)
        return {1, size}
        """;

    /// <summary>KEYS head, entries. Answers with format, size, keys, checkpoint, and the length of the stream, all as of one moment.</summary>
    public const string ReadHead = """
        #!lua flags=no-writes
        local head = redis.call('HMGET', KEYS[1], 'format', 'size', 'keys', 'checkpoint')
        return {head[1], head[2], head[3], head[4], redis.call('XLEN', KEYS[2])}
        """;
}
