namespace Grpc.Core;

/// <summary>Adds what proves the caller to the headers of one call.</summary>
public delegate Task AsyncAuthInterceptor(AuthInterceptorContext context, Metadata metadata);
