using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Records;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol;

namespace InfoShareHub.Alerts.Rendering;

/// <summary>Collects the fields that a decision shows. INVARIANT: nothing is written that is not in the allowed set, nothing that is empty, and nothing unmasked.</summary>
internal sealed class FieldWriter(FieldSet allowed, MentionMasking masking)
{
    private readonly List<RenderedField> _fields = [];

    internal FieldWriter(FieldSet allowed)
        : this(allowed, MentionMasking.None)
    {
    }

    internal IReadOnlyList<RenderedField> Fields => _fields;

    internal bool Allows(ItemField field) => allowed.Contains(field);

    internal void Write(ItemField field, string value) => Write(field, ItemFields.NameOf(field), value);

    internal void Write(ItemField field, PartialDate? date) => Write(field, date is null ? "" : DateText.Of(date));

    internal void Write(ItemField field, string name, string value)
    {
        if (allowed.Contains(field) && value.Length > 0)
            _fields.Add(new RenderedField(field, name, masking.Mask(value)));
    }

    internal void Write(IReadOnlyList<AttachmentPointer> attachments)
    {
        foreach (var attachment in attachments)
            Write(ItemField.Attachments, $"{attachment.Uri} {attachment.MediaType} sha256:{attachment.Sha256}");
    }

    internal static string NameOf(Standing standing) => SnakeCase.Of(standing.ToString());
}
