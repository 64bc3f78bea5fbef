namespace Grpc.Core;

/// <summary>A last look at the server's certificate; false refuses the connection.</summary>
public delegate bool VerifyPeerCallback(VerifyPeerContext context);
