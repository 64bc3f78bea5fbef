using System.Text;

namespace InfoShareHub.Client.Receipts;

/// <summary>
/// The file that remembers the newest checkpoint this client has proved, across runs: what makes a rollback visible. Keep it where the hub's operators
/// cannot reach it. One process at a time; callers MUST NOT call from two threads at once.
/// </summary>
public sealed class CheckpointStore(string path)
{
    /// <summary>Where it is kept.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>The signed note, or an empty text when nothing has been kept yet.</summary>
    /// <exception cref="IOException">The file is there and cannot be read.</exception>
    public string Read() => File.Exists(Path) ? File.ReadAllText(Path, Encoding.UTF8) : "";

    /// <summary>Replaces the note. When it returns, the note survives a loss of power; a reader sees the old one or the new one, never a part.</summary>
    /// <exception cref="IOException">The note could not be written; the old one is still there.</exception>
    public void Write(string note)
    {
        var unfinished = Path + ".new";
        using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
        {
            file.Write(Encoding.UTF8.GetBytes(note));
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, Path, overwrite: true);
    }
}
