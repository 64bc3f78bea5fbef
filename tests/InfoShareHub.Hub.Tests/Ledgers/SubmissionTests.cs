using System.Text;
using InfoShareHub.Audit;
using InfoShareHub.Ledger.Intake;
using InfoShareHub.V1;
using Xunit;
using Checkpoint = InfoShareHub.Audit.Checkpoint;

namespace InfoShareHub.Hub.Tests.Ledgers;

public sealed class SubmissionTests : IAsyncLifetime
{
    private readonly OpenLedger _ledger = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _ledger.DisposeAsync();

    [Fact]
    public async Task An_accepted_record_comes_with_a_receipt_that_proves_its_entry()
    {
        var host = await _ledger.OpenAsync();
        await Sendings.EnrolAsync(host, "health");

        var committed = await host.Sequencer.SubmitAsync(Sendings.Record(host, "health", 1));

        var receipt = committed.Receipt!;
        Assert.Null(committed.Refusal);
        Assert.Equal(CheckpointOutcome.Sound, new NoteVerifier(_ledger.Signer.VerifierKey).TryOpen(receipt.Checkpoint, out Checkpoint checkpoint));
        var proof = receipt.InclusionProof.Select(hash => new TreeHash(hash.Span)).ToList();
        Assert.True(MerkleProof.VerifyInclusion(new LeafHash(receipt.LeafHash.Span), receipt.Index, checkpoint.Size, proof, checkpoint.Root));
    }

    [Fact]
    public async Task A_repeated_submission_returns_the_first_index_with_a_new_proof()
    {
        var host = await _ledger.OpenAsync();
        await Sendings.EnrolAsync(host, "health");
        var first = await host.Sequencer.SubmitAsync(Sendings.Record(host, "health", 1));
        await host.Sequencer.SubmitAsync(Sendings.Record(host, "health", 2));
        var size = await host.Sequencer.ReadAsync(state => state.Size);

        var again = await host.Sequencer.SubmitAsync(Sendings.Record(host, "health", 1));

        Assert.Equal(first.Receipt!.Index, again.Receipt!.Index);
        Assert.True(again.Receipt.IsRepeat);
        Assert.NotEqual(first.Receipt.Checkpoint, again.Receipt.Checkpoint);
        Assert.Equal(size, await host.Sequencer.ReadAsync(state => state.Size));
    }

    [Fact]
    public async Task The_same_version_under_another_submission_id_is_a_repeat_too()
    {
        var host = await _ledger.OpenAsync();
        await Sendings.EnrolAsync(host, "health");
        var first = await host.Sequencer.SubmitAsync(Sendings.Record(host, "health", 1));

        var again = await host.Sequencer.SubmitAsync(Sendings.Record(host, "health", 1, submission: "another-id"));

        Assert.Equal(first.Receipt!.Index, again.Receipt!.Index);
        Assert.True(again.Receipt.IsRepeat);
    }

    [Fact]
    public async Task A_submission_id_with_other_content_is_refused_and_only_the_refusal_is_written()
    {
        var host = await _ledger.OpenAsync();
        await Sendings.EnrolAsync(host, "health");
        await host.Sequencer.SubmitAsync(Sendings.Record(host, "health", 1, submission: "one-id"));
        var (size, records) = await host.Sequencer.ReadAsync(state => (state.Size, state.Records.Count));

        var reused = await host.Sequencer.SubmitAsync(Sendings.Record(host, "health", 2, submission: "one-id"));

        Assert.Equal(ErrorReason.SubmissionIdReused, reused.Refusal?.Reason);
        Assert.Equal((size + 1, records), await host.Sequencer.ReadAsync(state => (state.Size, state.Records.Count)));
    }

    [Fact]
    public async Task A_submission_id_belongs_to_its_agency()
    {
        var host = await _ledger.OpenAsync();
        await Sendings.EnrolAsync(host, "health", "police");
        await host.Sequencer.SubmitAsync(Sendings.Record(host, "health", 1, submission: "one-id"));

        var other = await host.Sequencer.SubmitAsync(Sendings.Record(host, "police", 2, submission: "one-id"));

        Assert.Null(other.Refusal);
        Assert.False(other.Receipt!.IsRepeat);
    }

    [Fact]
    public async Task A_thousand_parallel_repeats_make_one_entry()
    {
        var host = await _ledger.OpenAsync();
        await Sendings.EnrolAsync(host, "health");
        var size = await host.Sequencer.ReadAsync(state => state.Size);

        var all = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => Task.Run(() => host.Sequencer.SubmitAsync(Sendings.Record(host, "health", 7)))));

        Assert.Equal(size + 1, await host.Sequencer.ReadAsync(state => state.Size));
        Assert.Single(all.Select(committed => committed.Receipt!.Index).Distinct());
        Assert.Single(all, committed => !committed.Receipt!.IsRepeat);
    }

    [Fact]
    public async Task An_older_version_is_kept_and_never_wins()
    {
        var host = await _ledger.OpenAsync();
        await Sendings.EnrolAsync(host, "health");
        await host.Sequencer.SubmitAsync(Sendings.Record(host, "health", 1, version: 3));

        var older = await host.Sequencer.SubmitAsync(Sendings.Record(host, "health", 1, version: 2));

        Assert.True(older.Answer!.IsSuperseded);
        var record = await host.Sequencer.ReadAsync(state => state.Records.All.Values.Single());
        Assert.Equal(3ul, record.CurrentVersion);
        Assert.Equal([3ul, 2ul], record.Versions.Select(version => version.Version));
    }

    [Fact]
    public async Task A_withdrawal_may_come_before_what_it_withdraws()
    {
        var host = await _ledger.OpenAsync();
        await Sendings.EnrolAsync(host, "health");
        Assert.True(Concerns.Identity.SourceId.TryParse("health-1", out var id));
        await host.Sequencer.SubmitAsync(new WithdrawRecord(Sendings.Caller("health"), new SentWithdrawal(id, 5, DateTimeOffset.UtcNow, "sent in error")));

        var late = await host.Sequencer.SubmitAsync(Sendings.Record(host, "health", 1, version: 4));

        Assert.True(late.Answer!.IsSuperseded);
        Assert.False(await host.Sequencer.ReadAsync(state => state.Records.All.Values.Single().IsLive));
        Assert.Equal(0, await host.Sequencer.ReadAsync(state => state.Records.Index.Count));
    }

    [Fact]
    public async Task Nothing_of_the_person_is_readable_in_the_store()
    {
        var host = await _ledger.OpenAsync();
        await Sendings.EnrolAsync(host, "health");
        await host.Sequencer.SubmitAsync(Sendings.Record(host, "health", 1));
        await _ledger.CloseAsync(host);

        foreach (var file in Directory.EnumerateFiles(_ledger.StoreFolder, "*", SearchOption.AllDirectories))
        {
            Assert.Null(Testing.Subjects.FindPersonal(Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file))));
        }
    }
}
