using Xunit;

namespace InfoShareHub.Testing;

/// <summary>A test that needs the Debian package <c>redis-server</c>: skipped with a reason on a laptop without it, never on a build server.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RedisFactAttribute : FactAttribute
{
    public RedisFactAttribute()
    {
        Skip = RedisServer.ReasonToSkip;
    }
}
