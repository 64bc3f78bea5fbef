using System.CommandLine;

namespace InfoShareHub.AuditVerifier;

/// <summary>The command line. Scripts and <c>infoshare audit verify</c> rely on it: options are only ever added.</summary>
internal static class VerifyCommand
{
    public const string DefaultRedisUser = "hub";

    private const string Description = """
        Proves a ledger without the hub: reads it from its first entry to its last, recomputes everything, and names the first entry that is not as it was
        signed. Uses nothing of the hub's own code but the published protos.

        The first line of standard output is the verdict; further lines are further findings. Progress goes to standard error. Exit codes:
          0 sound
          2 wrong use
          3 tampered: something was altered, inserted, removed or put in another order, or is not signed by the key
          4 rolled back or shortened: the log ends before what the anchor, a kept checkpoint or a receipt covers
          5 forked: the log agrees with its own signature, and not with another one by the same key
          6 policy or quorum not met
          7 unreadable
        """;

    public static RootCommand Create(TextWriter results, TextWriter progress)
    {
        var source = new Argument<string>("source")
        {
            Description = "An export file, `file:DIR` (or DIR) for the folder of a file ledger, or `redis:HOST:PORT` with --certs.",
        };
        var key = new Option<string>("--vkey")
        {
            Description = "The ledger's public key, name+id+base64, as text or in a file.",
            HelpName = "FILE|TEXT",
            Required = true,
        };
        var anchor = new Option<string?>("--anchor")
        {
            Description = "The hub's anchor: the log must reach it and contain it.",
            HelpName = "FILE",
        };
        var checkpoints = Several("--checkpoint", "A checkpoint that a client or a witness kept. The log must reach and contain it.", "FILE");
        var receipts = Several("--receipts", "Receipts that clients kept, one JSON object a line. Each must hold, and its entry be in its place.", "FILE");
        var witnesses = Several("--witness", "The public key of a witness, for --quorum.", "FILE|TEXT");
        var quorum = new Option<int>("--quorum")
        {
            Description = "How many of the named witnesses must have signed the log's checkpoint.",
            HelpName = "N",
        };
        var certificates = new Option<string?>("--certs")
        {
            Description = "For Redis: the folder with ca.crt, the user's certificate and key (USER.crt, USER.key) and redis.password.",
            HelpName = "DIR",
        };
        var redisUser = new Option<string>("--redis-user")
        {
            Description = "For Redis: the user of the server's access list; reading needs +hmget and +xrange.",
            HelpName = "USER",
            DefaultValueFactory = static _ => DefaultRedisUser,
        };
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead of lines." };

        var command = new RootCommand(Description) { source, key, anchor, checkpoints, receipts, witnesses, quorum, certificates, redisUser, json };
        command.SetAction((parsed, cancellationToken) => Verification.RunAsync(
            new VerifyRequest
            {
                Source = parsed.GetRequiredValue(source),
                Key = parsed.GetRequiredValue(key),
                Anchor = parsed.GetValue(anchor),
                Checkpoints = parsed.GetValue(checkpoints) ?? [],
                Receipts = parsed.GetValue(receipts) ?? [],
                Witnesses = parsed.GetValue(witnesses) ?? [],
                Quorum = parsed.GetValue(quorum),
                Certificates = parsed.GetValue(certificates),
                RedisUser = parsed.GetRequiredValue(redisUser),
                IsJson = parsed.GetValue(json),
            },
            results,
            progress,
            cancellationToken));
        return command;
    }

    private static Option<string[]> Several(string name, string description, string helpName) => new(name)
    {
        Description = description + " May be repeated.",
        HelpName = helpName,
        AllowMultipleArgumentsPerToken = true,
    };
}
