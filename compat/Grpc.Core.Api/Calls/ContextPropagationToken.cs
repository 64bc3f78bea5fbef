namespace Grpc.Core;

/// <summary>Carries the deadline and the cancellation of a served call over to the calls made for it. Only transports make one.</summary>
public abstract class ContextPropagationToken
{
    private protected ContextPropagationToken()
    {
    }
}
