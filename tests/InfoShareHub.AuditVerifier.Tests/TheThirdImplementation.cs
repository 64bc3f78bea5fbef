using System.Globalization;
using System.Text.Json;
using InfoShareHub.Audit;
using Xunit;
using Xunit.Abstractions;

namespace InfoShareHub.AuditVerifier.Tests;

// tests/verify_tree.py is written from the RFC alone, in another language: whoever doubts the other two can read it in ten minutes.
public sealed class TheThirdImplementation : IDisposable
{
    private const int DefaultTrees = 2000;
    private const int MaxLeaves = 40;
    private readonly ITestOutputHelper _output;
    private readonly TestFiles _files = new();

    public TheThirdImplementation(ITestOutputHelper output)
    {
        _output = output;
    }

    // The assurance plan's 100,000 trees take some minutes: INFOSHARE_RANDOM_TREES asks for them.
    private static int Trees =>
        int.TryParse(Environment.GetEnvironmentVariable("INFOSHARE_RANDOM_TREES"), NumberStyles.None, CultureInfo.InvariantCulture, out var trees) ? trees : DefaultTrees;

    public void Dispose() => _files.Dispose();

    [PythonFact]
    public async Task Agrees_on_random_trees_and_on_refusing_what_was_tampered_with()
    {
        var seed = Environment.TickCount;
        _output.WriteLine($"seed {seed}, {Trees} trees");
        var random = new Random(seed);
        var path = Path.Combine(_files.Folder, "claims.jsonl");
        await using (var file = File.CreateText(path))
        {
            for (var tree = 0; tree < Trees; tree++)
                await file.WriteLineAsync(Claim(random));
        }

        var (code, results, faults) = await RunAsync(path);

        Assert.Equal((0, $"{Trees} claims agree\n", ""), (code, results, faults));
    }

    [PythonFact]
    public async Task Agrees_on_the_root_of_an_export()
    {
        using var ledger = TestLedger.Of(23);

        var (code, results, _) = await RunAsync("--export", _files.Export(ledger));
        Assert.Equal((0, $"23 entries, root {ledger.Head.Split('\n')[2]}\n"), (code, results));

        ledger.Flip(7);
        Assert.Equal(3, (await RunAsync("--export", _files.Export(ledger))).Code);
    }

    private static Task<(int Code, string Results, string Progress)> RunAsync(params string[] arguments) =>
        OtherProgram.RunAsync("python3", [Path.Combine(AppContext.BaseDirectory, "verify_tree.py"), .. arguments]);

    private static string Claim(Random random)
    {
        var leaves = new List<byte[]>();
        var tree = new MerkleTree();
        for (var left = random.Next(1, MaxLeaves + 1); left > 0; left--)
        {
            var stored = new byte[random.Next(20)];
            random.NextBytes(stored);
            leaves.Add(stored);
            tree.Append(LeafHash.OfEntry(stored));
        }

        var size = tree.Count;
        var (index, first) = ((ulong)random.Next((int)size), (ulong)random.Next(1, (int)size + 1));
        var isSound = random.Next(4) != 0;
        return JsonSerializer.Serialize(new
        {
            leaves = leaves.Select(Convert.ToHexStringLower),
            root = Convert.ToHexStringLower(tree.Root(size).Bytes),
            index,
            inclusion = Hex(isSound, tree.InclusionProof(index, size), random),
            first,
            consistency = Hex(isSound, tree.ConsistencyProof(first, size), random),
            sound = isSound,
        });
    }

    private static IEnumerable<string> Hex(bool isSound, IReadOnlyList<TreeHash> proof, Random random)
    {
        var nodes = proof.Select(static hash => hash.ToArray()).ToList();
        if (!isSound && nodes.Count > 0 && random.Next(2) == 0)
            nodes[random.Next(nodes.Count)][random.Next(TreeHash.Size)] ^= 1;
        else if (!isSound)
            nodes.Insert(random.Next(nodes.Count + 1), new byte[TreeHash.Size]);

        return nodes.Select(Convert.ToHexStringLower);
    }
}
