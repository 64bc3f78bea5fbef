using Google.Protobuf;
using Grpc.Core;
using InfoShareHub.Client;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Auditing;

/// <summary>
/// The export's file form: a magic line, then <c>ExportResponse</c> messages, each behind its length as a varint, the head first. Written beside its
/// place and moved there when complete.
/// </summary>
internal static class ExportFile
{
    private static ReadOnlySpan<byte> Magic => "ISHEXP01\n"u8;

    /// <summary>Writes the whole export, or leaves what came under another name.</summary>
    /// <exception cref="HubUnreachableException">The hub sent no head, or fewer entries than the head says.</exception>
    public static async Task<(ExportHead Head, ulong Entries)> WriteAsync(string path, IAsyncEnumerable<ExportResponse> export, CancellationToken cancellationToken)
    {
        var unfinished = path + ".part";
        ExportHead? head = null;
        ulong entries = 0;
        await using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 16))
        {
            file.Write(Magic);
            await foreach (var part in export.WithCancellation(cancellationToken))
            {
                head ??= part.Head;
                entries += part.Entry is null ? 0UL : 1UL;
                part.WriteDelimitedTo(file);
            }

            await file.FlushAsync(cancellationToken);
        }

        if (head is null || entries != head.ToIndex - head.FromIndex)
            throw new HubUnreachableException(StatusCode.DataLoss, $"the export broke off after {entries} entries; what came is in `{unfinished}`", cause: null);
        File.Move(unfinished, path, overwrite: true);
        return (head, entries);
    }
}
