using InfoShareHub.Alerts.Rendering;
using InfoShareHub.Protocol;

namespace InfoShareHub.Alerts.Composing;

/// <summary>What one recipient was shown of one piece: exactly the fields that had a value, which may be fewer than the decision allowed.</summary>
/// <param name="Piece">The piece.</param>
/// <param name="Fields">The fields.</param>
public sealed record ShownPiece(HeldPiece Piece, FieldSet Fields)
{
    /// <summary>The bit beside the fields' bits that says that the piece is held at all: even a contact route without a route tells that.</summary>
    public const ulong Held = 1ul << 63;

    /// <summary>As entries hold it: one bit per field, and <see cref="Held"/>.</summary>
    public ulong Mask => Fields.Bits | Held;

    /// <summary>What a rendering shows.</summary>
    public static ShownPiece Of(HeldPiece piece, IReadOnlyList<RenderedField> rendered) => new(piece, FieldSet.Of([.. rendered.Select(field => field.Field)]));
}
