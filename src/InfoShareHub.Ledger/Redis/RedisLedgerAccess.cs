namespace InfoShareHub.Ledger.Redis;

/// <summary>
/// What the hub's user must be able to do, and needs nothing beyond: for <c>ACL SETUSER</c> or the <c>user</c> line of a configuration. This is hygiene and
/// not the guarantee: whoever may add to a stream can also trim it. The Merkle tree and the anchor outside the store are what detects that.
/// </summary>
public static class RedisLedgerAccess
{
    /// <summary>
    /// Rules for the user <c>default</c>, whom nobody can sign in as: it MUST keep the right to write. Redis replays its append-only file as that user, and drops
    /// without a word every script's writes that the user has no right to (seen with 7.0.15 after <c>user default off</c> alone). A hub refuses such a server.
    /// </summary>
    public const string DefaultUserRules = "off resetpass ~* &* +@all";

    /// <summary>Rules for the user of one ledger, in the words of Redis ACL, without name and password.</summary>
    public static string Rules(string ledgerId)
    {
        var prefix = $"infoshare:{{{ledgerId}}}:*";
        return $"~{prefix} &{prefix} -@all {string.Join(' ', Connecting.Concat(Working))}";
    }

    // What the client library asks when it connects and to keep a connection alive.
    private static IEnumerable<string> Connecting =>
        ["+auth", "+hello", "+ping", "+echo", "+client|setname", "+client|id", "+info", "+select", "+cluster|nodes", "+subscribe", "+unsubscribe"];

    private static IEnumerable<string> Working => ["+eval", "+xadd", "+xlen", "+xrange", "+hset", "+hget", "+hmget", "+hlen", "+publish", "+time", "+config|get", "+acl|dryrun"];
}
