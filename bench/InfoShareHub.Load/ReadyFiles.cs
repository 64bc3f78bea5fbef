namespace InfoShareHub.Load;

/// <summary>Files that somebody waits for: there whole or not at all.</summary>
internal static class ReadyFiles
{
    public static async Task WriteAsync(string file, string text)
    {
        await File.WriteAllTextAsync(file + ".new", text + "\n");
        File.Move(file + ".new", file, overwrite: true);
    }
}
