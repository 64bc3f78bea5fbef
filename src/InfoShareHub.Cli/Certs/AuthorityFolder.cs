namespace InfoShareHub.Cli.Certs;

/// <summary>Where a development authority keeps what it made. The names are part of what other programs rely on.</summary>
internal sealed class AuthorityFolder(string path)
{
    /// <summary>The folder itself.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public string RootCertificate => In("ca.crt");

    public string RootKey => In("ca.key");

    /// <summary>Signed list of revoked certificates, PEM. There is none until the first revocation.</summary>
    public string RevocationList => In("crl.pem");

    public string KeyEncryptionKey => In("kek.key");

    public string CheckpointKey => In("checkpoint.key");

    public string CheckpointPublicKey => In("checkpoint.pub");

    public string Genesis => In("genesis.yaml");

    public string RedisPassword => In("redis.password");

    /// <summary>A certificate by the name of its file without ending, such as <c>police-contributor</c>.</summary>
    public string Certificate(string name) => In(name + ".crt");

    /// <summary>The private key that belongs to a certificate, or an actor key.</summary>
    public string Key(string name) => In(name + ".key");

    /// <summary>Every certificate in the folder but the root's, by file name.</summary>
    public IEnumerable<string> Certificates()
    {
        return Directory.EnumerateFiles(Path, "*.crt")
            .Where(file => !string.Equals(file, RootCertificate, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
    }

    /// <summary>Writes what anyone may read.</summary>
    public static void WritePublic(string file, string text) => Replace(file, text, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);

    /// <summary>Writes what only the owner may read; the file never exists with wider rights.</summary>
    public static void WriteSecret(string file, string text) => Replace(file, text, UnixFileMode.UserRead | UnixFileMode.UserWrite);

    private static void Replace(string file, string text, UnixFileMode mode)
    {
        // Renamed into place, because hubs watch these files and must never see half of one.
        var unfinished = file + ".new";
        var how = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            how.UnixCreateMode = mode;

        File.Delete(unfinished);
        using (var writer = new StreamWriter(unfinished, how))
            writer.Write(text);

        File.Move(unfinished, file, overwrite: true);
    }

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
