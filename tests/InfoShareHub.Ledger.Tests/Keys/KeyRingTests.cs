using InfoShareHub.Ledger.Keys;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Ledger.Tests.Keys;

public sealed class KeyRingTests
{
    [Fact]
    public void A_created_key_is_in_the_ring_at_once()
    {
        var ring = InventedKeys.NewRing();

        var key = ring.Create(out var wrapped);

        Assert.Equal(key.Secret, ring.Get(wrapped.KeyId.Span, entryIndex: 0).Secret);
        Assert.Equal(1, ring.Count);
    }

    [Fact]
    public void Its_wrapped_form_opens_in_another_ring_with_the_same_key_encryption_key()
    {
        var key = InventedKeys.NewRing().Create(out var wrapped);
        var other = InventedKeys.NewRing();

        Assert.True(other.Add(wrapped.Wrapped.Span));

        Assert.Equal(key.Secret, other.Get(wrapped.KeyId.Span, entryIndex: 0).Secret);
    }

    [Fact]
    public void Its_wrapped_form_is_as_published_and_does_not_hold_the_key()
    {
        using var kek = InventedKeys.KeyOf(1);

        var key = new KeyRing(kek).Create(out var wrapped);

        var message = WrappedKey.Parser.ParseFrom(wrapped.Wrapped.Span);
        Assert.Equal(wrapped.KeyId.ToArray(), message.KeyId.ToByteArray());
        Assert.Equal(16, message.KeyId.Length);
        Assert.Equal(kek.Id.ToArray(), message.KekId.ToByteArray());
        Assert.Equal(60, message.Wrapped.Length);
        Assert.Equal(-1, wrapped.Wrapped.Span.IndexOf(key.Secret));
    }

    [Fact]
    public void No_two_keys_are_alike()
    {
        var ring = InventedKeys.NewRing();

        var keys = Enumerable.Range(0, 2000).Select(_ => ring.Create(out var _)).ToList();

        Assert.Equal(2000, keys.Select(key => key.Id).Distinct().Count());
        Assert.Equal(2000, keys.Select(key => Convert.ToHexString(key.Secret)).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void After_a_rotation_old_keys_open_and_new_ones_are_wrapped_by_the_new()
    {
        using var old = InventedKeys.KeyOf(1);
        using var current = InventedKeys.KeyOf(2);
        var key = new KeyRing(old).Create(out var wrapped);
        var ring = new KeyRing(current, old);

        Assert.True(ring.Add(wrapped.Wrapped.Span));
        ring.Create(out var newer);

        Assert.Equal(key.Secret, ring.Get(wrapped.KeyId.Span, entryIndex: 0).Secret);
        Assert.Equal(current.Id.ToArray(), WrappedKey.Parser.ParseFrom(newer.Wrapped.Span).KekId.ToByteArray());
    }

    [Fact]
    public void A_missing_key_is_corruption_of_the_entry_that_needs_it()
    {
        var error = Assert.Throws<LedgerCorruptException>(() => InventedKeys.NewRing().Find(new byte[16], entryIndex: 42));

        Assert.Equal(42UL, error.Index);
        Assert.Contains("missing", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_of_another_key_encryption_key_is_told_from_a_missing_one()
    {
        new KeyRing(InventedKeys.KeyOf(2)).Create(out var foreign);
        var ring = InventedKeys.NewRing();

        Assert.False(ring.Add(foreign.Wrapped.Span));

        var error = Assert.Throws<LedgerCorruptException>(() => ring.Get(foreign.KeyId.Span, entryIndex: 3));
        Assert.Contains("key-encryption key", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_with_any_bit_changed_does_not_open()
    {
        InventedKeys.NewRing().Create(out var wrapped);
        var bytes = wrapped.Wrapped.ToArray();
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            var ring = InventedKeys.NewRing();

            ring.Add(bytes);

            Assert.Equal(0, ring.Count);
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [Fact]
    public void What_is_no_key_at_all_is_refused() => Assert.False(InventedKeys.NewRing().Add([0xFF, 0xFF, 0xFF]));

    [Fact]
    public void An_erased_key_is_gone_and_that_is_no_corruption()
    {
        var ring = InventedKeys.NewRing();
        var key = ring.Create(out var wrapped);

        ring.Erase(key.Id);

        Assert.Null(ring.Find(wrapped.KeyId.Span, entryIndex: 0));
        Assert.Equal(0, ring.Count);
        Assert.Throws<LedgerCorruptException>(() => ring.Get(wrapped.KeyId.Span, entryIndex: 0));
    }

    [Fact]
    public void An_erased_key_does_not_come_back_from_an_old_store()
    {
        var ring = InventedKeys.NewRing();
        var key = ring.Create(out var wrapped);
        ring.Erase(key.Id);

        ring.Add(wrapped.Wrapped.Span);

        Assert.Null(ring.Find(wrapped.KeyId.Span, entryIndex: 0));
    }

    [Fact]
    public void A_key_whose_batch_was_not_appended_is_forgotten_not_erased()
    {
        var ring = InventedKeys.NewRing();
        var key = ring.Create(out var wrapped);

        ring.Forget(key.Id);

        Assert.Throws<LedgerCorruptException>(() => ring.Find(wrapped.KeyId.Span, entryIndex: 0));
        Assert.True(ring.Add(wrapped.Wrapped.Span));
        Assert.Equal(key.Secret, ring.Get(wrapped.KeyId.Span, entryIndex: 0).Secret);
    }

    [Fact]
    public void Keys_and_ring_hide_themselves_in_text()
    {
        var ring = InventedKeys.NewRing();
        var key = ring.Create(out _);
        var secret = Convert.ToHexStringLower(key.Secret);

        Assert.Equal($"data key {key.Id}", key.ToString());
        Assert.DoesNotContain(secret, key.ToString() + ring, StringComparison.OrdinalIgnoreCase);
    }
}
