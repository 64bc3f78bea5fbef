namespace InfoShareHub.AuditVerifier.Notes;

/// <summary>One signature under a note.</summary>
/// <param name="Name">Name of the key.</param>
/// <param name="KeyId">Eight hexadecimal digits.</param>
/// <param name="Signature">What the key made of the text.</param>
internal sealed record NoteLine(string Name, string KeyId, byte[] Signature);
