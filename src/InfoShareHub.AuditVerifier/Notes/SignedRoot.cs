using System.Globalization;

namespace InfoShareHub.AuditVerifier.Notes;

/// <summary>What a checkpoint's text claims (C2SP tlog-checkpoint).</summary>
/// <param name="Origin">Which ledger.</param>
/// <param name="Size">Entries.</param>
/// <param name="Root">Root over them, 32 bytes.</param>
internal sealed record SignedRoot(string Origin, ulong Size, byte[] Root)
{
    public static SignedRoot? Parse(string text)
    {
        if (text.Split('\n') is not [{ Length: > 0 } origin, var decimals, var base64, ""])
            return null;

        if (!ulong.TryParse(decimals, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            || size.ToString(CultureInfo.InvariantCulture) != decimals)
        {
            return null;
        }

        var root = new byte[33];
        return Convert.TryFromBase64String(base64, root, out var length) && length == 32 && Convert.ToBase64String(root, 0, 32) == base64
            ? new SignedRoot(origin, size, root[..32])
            : null;
    }

    /// <summary>The checkpoint in a note, or the reason why it is worth nothing.</summary>
    public static SignedRoot? Open(Note? note, KnownKey key, out string fault)
    {
        fault = "";
        if (note is null || Parse(note.Text) is not { } claimed)
            fault = "is not a checkpoint";
        else if (claimed.Origin != key.Name)
            fault = $"is of another ledger, `{claimed.Origin}`";
        else if (!key.Signed(note))
            fault = $"is not signed by `{key.Name}` (key {key.Id})";
        else
            return claimed;

        return null;
    }
}
