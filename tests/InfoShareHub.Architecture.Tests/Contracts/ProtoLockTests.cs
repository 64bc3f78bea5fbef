using InfoShareHub.Architecture.Tests.Reading;
using Xunit;

namespace InfoShareHub.Architecture.Tests.Contracts;

public sealed class ProtoLockTests
{
    private const string LockPath = "protos/infoshare.lock";
    private const string UpdateVariable = "UPDATE_PROTO_LOCK";

    private static IReadOnlyList<string> Locked =>
        Repository.Exists(LockPath) ? Repository.Read(LockPath).Split('\n', StringSplitOptions.RemoveEmptyEntries) : [];

    [Fact]
    public void Nothing_that_a_client_relies_on_is_removed_or_renumbered()
    {
        var broken = Locked.Except(ProtoListing.Lines(), StringComparer.Ordinal);

        Rule.Holds(
            "put it back: a name and its number are used once and for ever. To retire a field, say so in its comment and stop setting it; to break, begin infoshare.v2. "
            + $"What no released client has seen may be taken out of {LockPath} by hand, in a commit that says so",
            broken);
    }

    [Fact]
    public void Whatever_is_added_is_locked()
    {
        var current = ProtoListing.Lines();
        var added = current.Except(Locked, StringComparer.Ordinal).ToList();
        if (added.Count > 0 && Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            // What is gone stays in the file, so that the other test goes on naming it.
            var gone = Locked.Except(current, StringComparer.Ordinal);
            File.WriteAllText(Path.Combine(Repository.Root, LockPath), string.Concat(current.Concat(gone).Select(line => $"{line}\n")));
            return;
        }

        Rule.Holds($"run these tests once with {UpdateVariable}=1 and commit {LockPath}: from then on it is a promise", added);
    }
}
