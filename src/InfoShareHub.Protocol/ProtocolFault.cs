namespace InfoShareHub.Protocol;

/// <summary>Something that keeps a document from becoming a protocol: where, and one sentence that says what to mend.</summary>
/// <param name="Line">Line of the document, from 1; 0 when the fault has no one place.</param>
/// <param name="Message">What is wrong.</param>
public sealed record ProtocolFault(int Line, string Message);
