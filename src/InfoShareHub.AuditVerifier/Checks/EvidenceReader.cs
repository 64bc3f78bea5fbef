using System.Text;
using System.Text.Json;
using Google.Protobuf;
using InfoShareHub.AuditVerifier.Merkle;
using InfoShareHub.AuditVerifier.Notes;
using InfoShareHub.AuditVerifier.Sources;
using InfoShareHub.V1;

namespace InfoShareHub.AuditVerifier.Checks;

/// <summary>Reads and verifies what is held against the log. What does not verify is a finding, never left out silently.</summary>
internal sealed class EvidenceReader
{
    private static readonly JsonParser Json = new(JsonParser.Settings.Default.WithIgnoreUnknownFields(true));

    private readonly KnownKey _key;
    private readonly Evidence _evidence;
    private readonly Dictionary<string, (SignedRoot? Root, string Fault)> _opened = new(StringComparer.Ordinal);

    public EvidenceReader(KnownKey key, Evidence evidence)
    {
        _key = key;
        _evidence = evidence;
    }

    /// <summary>The hub's anchor. One in which nothing was ever anchored claims nothing.</summary>
    public void AddAnchor(string path)
    {
        _evidence.HasAnchor = true;
        if (CheckpointFile.Read(path) is { } note)
            AddRoot("the anchor", Encoding.UTF8.GetString(note));
    }

    /// <summary>A checkpoint that a client kept.</summary>
    public void AddCheckpoint(string path)
    {
        if (CheckpointFile.Read(path) is { } note)
            AddRoot($"checkpoint `{Path.GetFileName(path)}`", Encoding.UTF8.GetString(note));
    }

    /// <summary>What a ledger folder itself says that it must at least hold: no anchor, since whoever cuts the folder can cut it too.</summary>
    public void AddFolderHead(string path)
    {
        if (!File.Exists(path))
            return;

        try
        {
            if (CheckpointFile.Read(path) is { } note)
                AddRoot("the folder's own head", Encoding.UTF8.GetString(note));
        }
        catch (UnreadableException)
        {
            _evidence.Faults.Add(Finding.Without(ExitCode.Tampered, "the folder's own `head` is damaged"));
        }
    }

    /// <summary>Receipts, each a line of JSON: an infoshare.v1.Receipt, alone or as the field <c>receipt</c> of an object.</summary>
    public void AddReceipts(string path)
    {
        var number = 0;
        foreach (var line in Encoding.UTF8.GetString(CheckpointFile.ReadFile(path)).Split('\n'))
        {
            number++;
            if (line.Trim().Length > 0)
                AddReceipt($"receipt {number} of `{Path.GetFileName(path)}`", line);
        }
    }

    private void AddReceipt(string label, string line)
    {
        if (ParseReceipt(line) is not { } receipt)
        {
            _evidence.Faults.Add(Finding.Without(ExitCode.Unreadable, $"{label} is not a receipt"));
            return;
        }

        if (AddRoot(label, receipt.Checkpoint) is not { } root)
            return;

        if (InclusionPath.Leads(receipt.LeafHash.Span, receipt.Index, root.Size, [.. receipt.InclusionProof.Select(static hash => hash.ToByteArray())], root.Root))
            AddLeaf(receipt.Index, label, receipt.LeafHash.ToByteArray());
        else
            _evidence.Faults.Add(Finding.At(ExitCode.Tampered, receipt.Index, $"{label} does not prove it: the path does not lead to the signed root"));
    }

    private void AddLeaf(ulong index, string label, byte[] leaf)
    {
        if (!_evidence.Leaves.TryGetValue(index, out var leaves))
            _evidence.Leaves.Add(index, leaves = []);

        leaves.Add((label, leaf));
    }

    private SignedRoot? AddRoot(string label, string text)
    {
        // Many receipts carry the same checkpoint.
        if (!_opened.TryGetValue(text, out var opened))
        {
            opened = (SignedRoot.Open(Note.Parse(text), _key, out var fault), fault);
            _opened.Add(text, opened);
            if (opened.Root is { } first)
                _evidence.Roots.Add(new Claim(label, first));
        }

        if (opened.Root is null)
            _evidence.Faults.Add(Finding.Without(ExitCode.Tampered, $"{label} {opened.Fault}"));

        return opened.Root;
    }

    private static Receipt? ParseReceipt(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var isWrapped = document.RootElement.TryGetProperty("receipt", out var inner);
            return Json.Parse<Receipt>((isWrapped ? inner : document.RootElement).GetRawText());
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or InvalidProtocolBufferException or InvalidJsonException)
        {
            return null;
        }
    }
}
