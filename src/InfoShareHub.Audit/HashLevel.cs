namespace InfoShareHub.Audit;

// One level of the tree: hashes of all complete subtrees of one size, left to right. Kept in chunks, so that growing never copies what is there
// and a tree of a million leaves has no pause of milliseconds in the writer's path.
internal sealed class HashLevel
{
    private const int ChunkBits = 12;
    private const int ChunkLength = 1 << ChunkBits;

    private readonly List<TreeHash[]> _chunks = [];

    public ulong Count { get; private set; }

    public TreeHash this[ulong index] => _chunks[(int)(index >> ChunkBits)][(int)(index & (ChunkLength - 1))];

    public void Add(in TreeHash hash)
    {
        var chunk = (int)(Count >> ChunkBits);
        if (chunk == _chunks.Count)
            _chunks.Add(new TreeHash[ChunkLength]);

        _chunks[chunk][(int)(Count & (ChunkLength - 1))] = hash;
        Count++;
    }

    public void Truncate(ulong count)
    {
        var chunks = (int)((count + ChunkLength - 1) >> ChunkBits);
        if (chunks < _chunks.Count)
            _chunks.RemoveRange(chunks, _chunks.Count - chunks);

        Count = count;
    }
}
