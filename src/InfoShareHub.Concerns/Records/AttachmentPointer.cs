using System.Diagnostics.CodeAnalysis;

namespace InfoShareHub.Concerns.Records;

/// <summary>A file that stays with its owner. Only this pointer is kept; the hub never opens it.</summary>
public sealed record AttachmentPointer
{
    private AttachmentPointer(string uri, string sha256, string mediaType) => (Uri, Sha256, MediaType) = (uri, sha256, mediaType);

    /// <summary>Where the owner keeps it: an absolute URI without user information, at most 500 characters.</summary>
    public string Uri { get; }

    /// <summary>SHA-256 of the file, 64 hexadecimal digits in lower case.</summary>
    public string Sha256 { get; }

    /// <summary>Media type such as application/pdf, at most 100 characters.</summary>
    public string MediaType { get; }

    /// <summary>Takes a pointer whose address is absolute and names no user, and whose digest has 32 bytes.</summary>
    public static bool TryCreate(string uri, ReadOnlySpan<byte> sha256, string mediaType, [NotNullWhen(true)] out AttachmentPointer? pointer)
    {
        pointer = IsAddress(uri) && sha256.Length == 32 && IsMediaType(mediaType)
            ? new AttachmentPointer(uri, Convert.ToHexStringLower(sha256), mediaType)
            : null;
        return pointer is not null;
    }

    /// <summary>The type's name only.</summary>
    public override string ToString() => nameof(AttachmentPointer);

    private static bool IsAddress(string text) =>
        text.Length is > 0 and <= 500 && System.Uri.TryCreate(text, UriKind.Absolute, out var parsed) && parsed.UserInfo.Length == 0
        // A rooted path counts as an absolute file URI on some systems; an address names its scheme.
        && text.StartsWith(parsed.Scheme + ":", StringComparison.OrdinalIgnoreCase);

    private static bool IsMediaType(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || slash == text.Length - 1 || text.Length > 100)
            return false;
        foreach (var c in text)
        {
            if (c is <= ' ' or > '~')
                return false;
        }

        return true;
    }
}
