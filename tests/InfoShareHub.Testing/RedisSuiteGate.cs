using Xunit.Abstractions;
using Xunit.Sdk;

namespace InfoShareHub.Testing;

/// <summary>
/// For classes that inherit their tests and so cannot mark them with <see cref="RedisFactAttribute"/>: put
/// <c>[TestCaseOrderer(RedisSuiteGate.Type, RedisSuiteGate.Assembly)]</c> on the class. Without Redis on a laptop none of its tests runs, and a diagnostic message says why.
/// </summary>
public sealed class RedisSuiteGate(IMessageSink diagnostics) : ITestCaseOrderer
{
    public const string Type = "InfoShareHub.Testing.RedisSuiteGate";

    public const string Assembly = "InfoShareHub.Testing";

    public IEnumerable<TTestCase> OrderTestCases<TTestCase>(IEnumerable<TTestCase> testCases) where TTestCase : ITestCase
    {
        if (RedisServer.ReasonToSkip is not { } reason)
            return testCases;
        diagnostics.OnMessage(new DiagnosticMessage($"a suite is not run: {reason}"));
        return [];
    }
}
