using Xunit;

namespace InfoShareHub.Audit.Tests;

public sealed class MalformedNotes
{
    private const string Root = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
    private const string Signature = "\u2014 key AAAAAAE=\n";

    public static TheoryData<string, string> Notes => new()
    {
        { "empty", "" },
        { "no signature", "text\n\n" },
        { "no blank line", "text\n" + Signature },
        { "no text", "\n" + Signature },
        { "nothing but blank lines", "\n\n" + Signature },
        { "last newline missing", "text\n\n" + Signature.TrimEnd('\n') },
        { "carriage return", "text\r\n\n" + Signature },
        { "tab in the text", "te\txt\n\n" + Signature },
        { "hyphen for the dash", "text\n\n- key AAAAAAE=\n" },
        { "no space after the dash", "text\n\n\u2014key AAAAAAE=\n" },
        { "no name", "text\n\n\u2014  AAAAAAE=\n" },
        { "plus in the name", "text\n\n\u2014 k+y AAAAAAE=\n" },
        { "no-break space in the name", "text\n\n\u2014 k\u00a0y AAAAAAE=\n" },
        { "half a character in the name", "text\n\n\u2014 k\ud800y AAAAAAE=\n" },
        { "third part", "text\n\n\u2014 key AAAAAAE= x\n" },
        { "no Base64", "text\n\n\u2014 key AAAA?AE=\n" },
        { "no padding", "text\n\n\u2014 key AAAAAAE\n" },
        { "stray bits in the Base64", "text\n\n\u2014 key AAAAAAF=\n" },
        { "key id and nothing else", "text\n\n\u2014 key AAAAAA==\n" },
        { "one line that is no signature", "text\n\n" + Signature + "more\n" },
        { "too many signatures", "text\n\n" + string.Concat(Enumerable.Repeat(Signature, SignedNote.MaxSignatures + 1)) },
        { "too long", new string('x', SignedNote.MaxBytes) + "\n\n" + Signature },
    };

    public static TheoryData<string, string> Texts => new()
    {
        { "empty", "" },
        { "no origin", $"\n5\n{Root}\n" },
        { "space in the origin", $"a b\n5\n{Root}\n" },
        { "plus in the origin", $"a+b\n5\n{Root}\n" },
        { "origin too long", $"{new string('o', 257)}\n5\n{Root}\n" },
        { "no size", $"o\n\n{Root}\n" },
        { "leading zero", $"o\n05\n{Root}\n" },
        { "two zeros", $"o\n00\n{Root}\n" },
        { "negative size", $"o\n-5\n{Root}\n" },
        { "signed size", $"o\n+5\n{Root}\n" },
        { "space before the size", $"o\n 5\n{Root}\n" },
        { "digit of another script", $"o\n\u0665\n{Root}\n" },
        { "size above 64 bits", $"o\n18446744073709551616\n{Root}\n" },
        { "root too short", "o\n5\nAAAA\n" },
        { "root without padding", $"o\n5\n{Root.TrimEnd('=')}\n" },
        { "space after the root", $"o\n5\n{Root} \n" },
        { "no last newline", $"o\n5\n{Root}" },
        { "extension line", $"o\n5\n{Root}\nmore\n" },
        { "blank line", $"o\n5\n{Root}\n\n" },
    };

    [Theory]
    [MemberData(nameof(Notes))]
    public void Are_not_read(string fault, string note)
    {
        Assert.False(SignedNote.TryParse(note, out _), fault);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Are_not_taken_for_checkpoints(string fault, string text)
    {
        Assert.False(Checkpoint.TryParse(text, out _), fault);
    }

    [Fact]
    public void Are_not_read_when_they_are_not_UTF8()
    {
        byte[] note = [0xC3, .. "text\n\n"u8, 0xE2, 0x80, 0x94, .. " key AAAAAAE=\n"u8];

        Assert.False(SignedNote.TryParse(note, out _));
        Assert.True(SignedNote.TryParse(note.AsSpan(1), out _));
    }

    [Fact]
    public void A_text_with_blank_lines_of_its_own_is_well_formed()
    {
        Assert.True(SignedNote.TryParse("one\n\ntwo\n\n" + Signature, out var note));
        Assert.Equal("one\n\ntwo\n", note.Text);
    }

    [Fact]
    public void Sixteen_signatures_and_more_are_well_formed()
    {
        Assert.True(SignedNote.TryParse("text\n\n" + string.Concat(Enumerable.Repeat(Signature, SignedNote.MaxSignatures)), out var note));
        Assert.Equal(SignedNote.MaxSignatures, note.Signatures.Count);
    }

    [Fact]
    public void The_smallest_and_largest_sizes_are_well_formed()
    {
        Assert.True(Checkpoint.TryParse($"o\n0\n{Root}\n", out var smallest));
        Assert.True(Checkpoint.TryParse($"o\n18446744073709551615\n{Root}\n", out var largest));

        Assert.Equal(new Checkpoint("o", 0, TreeHash.Empty), smallest);
        Assert.Equal(ulong.MaxValue, largest.Size);
    }
}
