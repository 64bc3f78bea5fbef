namespace InfoShareHub.Protocol.Documents;

/// <summary>Which protocol a document is and on whose authority it may be used.</summary>
public sealed record ProtocolHeader
{
    /// <summary>The protocol's id, such as <c>isp-baseline</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its version, such as <c>2026.1</c>.</summary>
    public required string Version { get; init; }

    /// <summary>First day it may decide on.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day it may decide on; null for until replaced.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>The area it is for; <c>baseline</c> for all.</summary>
    public required string Area { get; init; }

    /// <summary>The data protection impact assessment.</summary>
    public required string Dpia { get; init; }

    /// <summary>The sharing agreement.</summary>
    public required string Agreement { get; init; }

    /// <summary>The controllers who must sign any change that lets somebody learn more.</summary>
    public required IReadOnlyList<Controller> ApprovedBy { get; init; }

    /// <summary>Line it stands on.</summary>
    public int Line { get; init; }
}
