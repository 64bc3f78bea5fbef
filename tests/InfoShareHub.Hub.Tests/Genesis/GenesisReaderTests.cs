using System.Text;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Hub.Genesis;
using InfoShareHub.Testing.Certificates;
using Xunit;

namespace InfoShareHub.Hub.Tests.Genesis;

public sealed class GenesisReaderTests : IDisposable
{
    private readonly TestCertificates _certificates = TestCertificates.Create();
    private readonly string _good;

    public GenesisReaderTests() => _good = File.ReadAllText(Path.Combine(_certificates.Folder, "genesis.yaml"));

    public void Dispose() => _certificates.Dispose();

    [Fact]
    public void What_certs_init_writes_is_read()
    {
        var genesis = GenesisDocument.Load(_certificates.Folder);

        Assert.Equal(("infoshare.example", 1u), (genesis.TrustDomain, genesis.EntryFormat));
        Assert.Equal($"infoshare.example/ledger/{genesis.LedgerId}/epoch/1", genesis.Origin);
        Assert.Equal(["northmere", "southmere"], genesis.Areas);
        Assert.Equal([("police", AgencyKind.Police), ("social", AgencyKind.SocialCare)], genesis.Founders.Select(founder => (founder.Agency.Value, founder.Kind)));
        Assert.Equal(_good, Encoding.UTF8.GetString(genesis.Bytes.Span));
        Assert.Equal(File.ReadAllText(Path.Combine(_certificates.Folder, "checkpoint.pub")).Trim(), genesis.CheckpointKey.Format());
        using var governance = _certificates.Load("police-governance");
        Assert.Equal(governance.GetCertHashString(System.Security.Cryptography.HashAlgorithmName.SHA256), genesis.Founders[0].Fingerprint);
    }

    [Theory]
    [InlineData("ledger_id:", "id:", "genesis.id: is not known")]
    [InlineData("ledger_id:", "id:", "genesis.ledger_id: is missing")]
    [InlineData("entry_format: 1", "entry_format: 2", "genesis.entry_format: must be 1")]
    [InlineData("  - \"southmere\"", "  - \"northmere\"", "genesis.areas: must be different names of 1 to 64 characters of a-z 0-9 -, at least one")]
    [InlineData("  - \"southmere\"", "  - \"South Mere\"", "genesis.areas: must be different names of 1 to 64 characters of a-z 0-9 -, at least one")]
    [InlineData("agency: \"social\"", "agency: \"police\"", "genesis.governance: must be two certificates of different agencies")]
    [InlineData("kind: \"police\"", "kind: \"Police\"", "genesis.governance.kind: must be police, health, education, social_care, voluntary or justice")]
    [InlineData("kind: \"police\"", "kind: \"1\"", "genesis.governance.kind: must be police, health, education, social_care, voluntary or justice")]
    [InlineData("trust_domain: \"infoshare.example\"", "trust_domain: \"Infoshare.example\"", "genesis.trust_domain: must be lower-case labels with dots")]
    [InlineData("/epoch/1\"\ntrust", "/epoch/2\"\ntrust", "genesis.origin: must be TRUST-DOMAIN/ledger/LEDGER-ID/epoch/1")]
    [InlineData("ledger_id:", "ledger_id: a\nledger_id:", "genesis: is not YAML in UTF-8")]
    [InlineData("areas:\n", "areas: &a\n", "genesis.areas: is not known")]
    public void A_fault_is_named(string good, string bad, string fault)
    {
        Assert.Contains(good, _good, StringComparison.Ordinal);

        var failure = Assert.Throws<HubStartException>(() => GenesisReader.Read(Encoding.UTF8.GetBytes(_good.Replace(good, bad, StringComparison.Ordinal))));

        Assert.Contains(fault, failure.Faults);
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a")]
    [InlineData("a: b\n---\na: b")]
    [InlineData("{")]
    public void What_is_no_mapping_is_refused(string text)
    {
        Assert.Single(Assert.Throws<HubStartException>(() => GenesisReader.Read(Encoding.UTF8.GetBytes(text))).Faults);
    }

    [Fact]
    public void A_hub_without_a_genesis_document_does_not_start()
    {
        File.Delete(Path.Combine(_certificates.Folder, "genesis.yaml"));

        Assert.Throws<HubStartException>(() => GenesisDocument.Load(_certificates.Folder));
    }
}
