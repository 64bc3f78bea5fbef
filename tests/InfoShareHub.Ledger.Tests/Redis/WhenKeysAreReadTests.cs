using System.Globalization;
using System.Text;
using InfoShareHub.Testing;
using Xunit;

namespace InfoShareHub.Ledger.Tests.Redis;

public sealed class WhenKeysAreReadTests : RedisLedgerSituation
{
    [RedisFact]
    public async Task They_come_in_order_from_the_ordinal_asked_for_without_those_that_were_erased()
    {
        const int Count = 2_500;
        var ledger = await OpenAsync();
        var keys = Enumerable.Range(0, Count).Select(i => new NewDataKey(Bytes("id", i), Bytes("key", i))).ToList();
        await ledger.AppendAsync(Batch(0, "a") with { WrappedKeys = keys }, None);
        var admin = await AdminAsync();
        await admin.HashDeleteAsync(KeyOf("keys"), "1700");

        var read = new List<string>();
        await foreach (var key in ledger.ReadKeysAsync(1_500, None))
            read.Add(Encoding.UTF8.GetString(key.Span));

        Assert.Equal(Enumerable.Range(1_500, Count - 1_500).Where(i => i != 1_700).Select(i => Encoding.UTF8.GetString(Bytes("key", i))), read);
        Assert.Equal("1700", (string?)await admin.HashGetAsync(KeyOf("key-ordinals"), Bytes("id", 1_700)));
    }

    private static byte[] Bytes(string name, int i) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{name} {i}"));
}
