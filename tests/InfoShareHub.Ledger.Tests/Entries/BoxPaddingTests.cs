using InfoShareHub.Ledger.Entries;
using Xunit;

namespace InfoShareHub.Ledger.Tests.Entries;

public sealed class BoxPaddingTests
{
    [Theory]
    [InlineData(0, 128)]
    [InlineData(124, 128)]
    [InlineData(125, 256)]
    [InlineData(252, 256)]
    [InlineData(253, 512)]
    [InlineData(508, 512)]
    [InlineData(1020, 1024)]
    [InlineData(2044, 2048)]
    [InlineData(4092, 4096)]
    [InlineData(4093, 8192)]
    [InlineData(8188, 8192)]
    [InlineData(8189, 12288)]
    [InlineData(1_000_000, 1_003_520)]
    public void A_plaintext_takes_the_next_bucket(int messageBytes, int bucket) => Assert.Equal(bucket, BoxPadding.BucketFor(messageBytes));

    [Fact]
    public void A_message_beyond_all_buckets_is_refused() => Assert.Throws<OverflowException>(() => BoxPadding.BucketFor(int.MaxValue));
}
