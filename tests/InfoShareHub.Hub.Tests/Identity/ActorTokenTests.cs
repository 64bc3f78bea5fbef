using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using InfoShareHub.Client.Identity;
using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Hub.Identity;
using InfoShareHub.Ledger.State;
using InfoShareHub.Testing;
using InfoShareHub.Testing.Certificates;
using Xunit;

namespace InfoShareHub.Hub.Tests.Identity;

public sealed class ActorTokenTests : IDisposable
{
    private readonly TestClock _clock = new();
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly TestAuthority _authority;
    private readonly X509Certificate2 _certificate;
    private readonly Peer _peer;
    private readonly ActorTokens _tokens;
    private readonly EnrolledAgency _terms;

    public ActorTokenTests()
    {
        _authority = TestAuthority.Create(_clock.GetUtcNow());
        _certificate = _authority.Issue(new LeafSpec());
        _peer = PeerOf("spiffe://infoshare.example/agency/police/contributor", _certificate);
        _tokens = new ActorTokens(_clock);
        _terms = TermsWith(_key);
    }

    /// <summary>Each changes one thing of a good token.</summary>
    public static TheoryData<string> Forgeries => [.. Changes.Keys];

    private static Dictionary<string, Func<TokenForge, string>> Changes { get; } = new(StringComparer.Ordinal)
    {
        ["empty"] = _ => "",
        ["not a token"] = _ => "Bearer abc",
        ["two parts"] = forge => forge.Sign()[..forge.Sign().LastIndexOf('.')],
        ["four parts"] = forge => forge.Sign() + ".AAAA",
        ["no signature"] = forge => forge.Sign()[..(forge.Sign().LastIndexOf('.') + 1)],
        ["padding"] = forge => forge.Sign() + "==",
        ["white space before"] = forge => " " + forge.Sign(),
        ["white space within"] = forge => forge.Sign().Insert(10, "\n"),
        ["standard base64 alphabet"] = forge => "+/" + forge.Sign()[2..],
        ["last bits not zero"] = forge => LastLetterChanged(forge.Sign()),
        ["signature flipped"] = forge => SignatureChanged(forge.Sign()),
        ["signature in DER"] = forge => forge.Sign() + "AAAA",
        ["larger than 4 KiB"] = forge => forge.With(f => f.Claims["more"] = new string('x', 4096)).Sign(),
        ["no algorithm"] = forge => forge.With(f => f.Header["alg"] = "none").Sign(),
        ["HMAC"] = forge => forge.With(f => f.Header["alg"] = "HS256").Sign(),
        ["another curve's algorithm"] = forge => forge.With(f => f.Header["alg"] = "ES384").Sign(),
        ["lower-case algorithm"] = forge => forge.With(f => f.Header["alg"] = "es256").Sign(),
        ["another type"] = forge => forge.With(f => f.Header["typ"] = "JWT").Sign(),
        ["no type"] = forge => forge.With(f => f.Header.Remove("typ")).Sign(),
        ["embedded key"] = forge => forge.With(f => f.Header["jwk"] = new JsonObject { ["kty"] = "EC" }).Sign(),
        ["key by URL"] = forge => forge.With(f => f.Header["jku"] = "https://127.0.0.1/keys").Sign(),
        ["critical header"] = forge => forge.With(f => f.Header["crit"] = new JsonArray("exp")).Sign(),
        ["no key id"] = forge => forge.With(f => f.Header.Remove("kid")).Sign(),
        ["unknown key id"] = forge => forge.With(f => f.Header["kid"] = "0123456789abcdef").Sign(),
        ["header twice"] = forge => forge.Sign("""{"alg":"ES256","alg":"ES256","typ":"infoshare-actor+jwt","kid":"0123456789abcdef"}""", forge.Claims.ToJsonString()),
        ["claim twice"] = forge => forge.Sign(forge.Header.ToJsonString(), "{\"sub\":\"staff-1\"," + forge.Claims.ToJsonString()[1..]),
        ["claims are a list"] = forge => forge.Sign(forge.Header.ToJsonString(), "[]"),
        ["claims are no JSON"] = forge => forge.Sign(forge.Header.ToJsonString(), "{"),
        ["claims with a comment"] = forge => forge.Sign(forge.Header.ToJsonString(), "/**/" + forge.Claims.ToJsonString()),
        ["claims deep"] = forge => forge.Sign(forge.Header.ToJsonString(), new string('[', 2000)),
        ["claims not UTF-8"] = forge => forge.Sign(Encoding.UTF8.GetBytes(forge.Header.ToJsonString()), [.. "{\"sub\":\""u8, 0xFF, .. "\"}"u8]),
        ["another agency"] = forge => forge.With(f => f.Claims["iss"] = "health").Sign(),
        ["agency in upper case"] = forge => forge.With(f => f.Claims["iss"] = "Police").Sign(),
        ["no person"] = forge => forge.With(f => f.Claims.Remove("sub")).Sign(),
        ["empty person"] = forge => forge.With(f => f.Claims["sub"] = "").Sign(),
        ["person with a line break"] = forge => forge.With(f => f.Claims["sub"] = "staff\n17").Sign(),
        ["person is a number"] = forge => forge.With(f => f.Claims["sub"] = 17).Sign(),
        ["person too long"] = forge => forge.With(f => f.Claims["sub"] = new string('a', 65)).Sign(),
        ["no id"] = forge => forge.With(f => f.Claims.Remove("jti")).Sign(),
        ["training lapsed"] = forge => forge.With(f => f.Claims["trn"] = "lapsed").Sign(),
        ["no training"] = forge => forge.With(f => f.Claims.Remove("trn")).Sign(),
        ["unknown role"] = forge => forge.With(f => f.Claims["roles"] = new JsonArray("POL", "GOD")).Sign(),
        ["role by number"] = forge => forge.With(f => f.Claims["roles"] = new JsonArray("4")).Sign(),
        ["role twice"] = forge => forge.With(f => f.Claims["roles"] = new JsonArray("POL", "POL")).Sign(),
        ["roles as text"] = forge => forge.With(f => f.Claims["roles"] = "POL").Sign(),
        ["no roles"] = forge => forge.With(f => f.Claims.Remove("roles")).Sign(),
        ["for longer than five minutes"] = forge => forge.With(f => f.Claims["exp"] = f.Claims["iat"]!.GetValue<long>() + 301).Sign(),
        ["for no time at all"] = forge => forge.With(f => f.Claims["exp"] = f.Claims["iat"]!.GetValue<long>()).Sign(),
        ["from the future"] = forge => forge.With(f => Move(f, 62)).Sign(),
        ["expired"] = forge => forge.With(f => Move(f, -362)).Sign(),
        ["time as text"] = forge => forge.With(f => f.Claims["exp"] = "4102444800").Sign(),
        ["time with a fraction"] = forge => forge.With(f => f.Claims["exp"] = 4102444800.5).Sign(),
        ["time beyond all calendars"] = forge => forge.With(f => f.Claims["exp"] = long.MaxValue).Sign(),
        ["bound to nothing"] = forge => forge.With(f => f.Claims.Remove("cnf")).Sign(),
        ["bound to another certificate"] = forge => forge.With(f => f.Claims["cnf"] = new JsonObject { ["x5t#S256"] = new string('A', 43) }).Sign(),
        ["bound by a short digest"] = forge => forge.With(f => f.Claims["cnf"] = new JsonObject { ["x5t#S256"] = "AAAA" }).Sign(),
    };

    public void Dispose()
    {
        _key.Dispose();
        _peer.Dispose();
        _certificate.Dispose();
        _authority.Dispose();
    }

    [Fact]
    public void A_token_of_our_own_client_is_believed()
    {
        using var mint = new ActorTokenMint("police", ECDsa.Create(_key.ExportParameters(includePrivateParameters: true)), _certificate, _clock);

        var verdict = _tokens.Judge(mint.Mint("staff-17", ["POL", "INT"]), _peer, _terms);

        Assert.Equal(("staff-17", RoleSet.Of(RoleCode.POL, RoleCode.INT)), (verdict.Actor!.StaffId, verdict.Actor.Roles));
    }

    [Fact]
    public void Claims_that_are_not_known_yet_are_no_fault()
    {
        Assert.NotNull(_tokens.Judge(Forge().With(forge => forge.Claims["con"] = "digest").Sign(), _peer, _terms).Actor);
    }

    [Theory]
    [MemberData(nameof(Forgeries))]
    public void A_forgery_is_not_believed(string name)
    {
        var verdict = _tokens.Judge(Changes[name](Forge()), _peer, _terms);

        Assert.Null(verdict.Actor);
        Assert.NotEmpty(verdict.BrokenRule!);
    }

    [Fact]
    public void A_token_signed_by_another_key_is_not_believed()
    {
        using var stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var token = new TokenForge(stranger, "police", _peer.Fingerprint.ToArray(), _clock.GetUtcNow())
            .With(forge => forge.Header["kid"] = ActorTokenMint.KeyId(_key));

        Assert.Equal("its signature does not verify", _tokens.Judge(token.Sign(), _peer, _terms).BrokenRule);
    }

    [Fact]
    public void A_believed_token_cannot_be_used_with_another_certificate()
    {
        using var certificate = _authority.Issue(new LeafSpec());
        using var other = PeerOf("spiffe://infoshare.example/agency/police/screener", certificate);
        var token = Forge().Sign();
        Assert.NotNull(_tokens.Judge(token, _peer, _terms).Actor);

        Assert.Equal("it is bound to another certificate", _tokens.Judge(token, other, _terms).BrokenRule);
    }

    [Fact]
    public void A_believed_token_ends_with_its_time()
    {
        var token = Forge().Sign();
        Assert.NotNull(_tokens.Judge(token, _peer, _terms).Actor);

        _clock.Advance(TimeSpan.FromSeconds(359));
        Assert.NotNull(_tokens.Judge(token, _peer, _terms).Actor);
        _clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal("it has expired", _tokens.Judge(token, _peer, _terms).BrokenRule);
    }

    [Fact]
    public void A_believed_token_ends_with_the_enrolment_of_its_key()
    {
        using var successor = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var token = Forge().Sign();
        Assert.NotNull(_tokens.Judge(token, _peer, _terms).Actor);

        Assert.Equal("its key is not enrolled", _tokens.Judge(token, _peer, TermsWith(successor)).BrokenRule);
    }

    [Fact]
    public void A_token_is_believed_under_any_of_several_enrolled_keys()
    {
        using var successor = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        Assert.NotNull(_tokens.Judge(Forge().Sign(), _peer, TermsWith(successor, _key)).Actor);
    }

    [Fact]
    public void Whatever_is_sent_is_judged_and_never_breaks_anything()
    {
        const int seed = 20261121;
        var random = new Random(seed);
        var good = Forge().Sign();
        for (var i = 0; i < 20_000; i++)
        {
            var letters = good.ToCharArray();
            for (var changes = random.Next(1, 4); changes > 0; changes--)
                letters[random.Next(letters.Length)] = (char)random.Next(0, 0x180);

            var changed = new string(letters)[..random.Next(letters.Length + 1)];
            Assert.True(_tokens.Judge(changed, _peer, _terms).Actor is null || changed == good, $"seed {seed}, round {i}");
        }
    }

    private static void Move(TokenForge forge, int seconds)
    {
        foreach (var name in (string[])["iat", "exp"])
            forge.Claims[name] = forge.Claims[name]!.GetValue<long>() + seconds;
    }

    private static string SignatureChanged(string token)
    {
        var at = token.LastIndexOf('.') + 5;
        return token[..at] + (token[at] == 'A' ? 'B' : 'A') + token[(at + 1)..];
    }

    /// <summary>64 bytes end in a letter of which only two bits count: another letter with the same two is another text for the same bytes.</summary>
    private static string LastLetterChanged(string token)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        return token[..^1] + alphabet[alphabet.IndexOf(token[^1], StringComparison.Ordinal) ^ 1];
    }

    private static EnrolledAgency TermsWith(params ECDsa[] keys)
    {
        Assert.True(AgencyId.TryParse("police", out var police));
        return new EnrolledAgency(
            police,
            "Police",
            AgencyKind.Police,
            ["northmere"],
            ["contributor", "screener"],
            [RoleCode.POL],
            [.. keys.Select(key => (ReadOnlyMemory<byte>)key.ExportSubjectPublicKeyInfo())],
            "",
            Revision: 1);
    }

    private TokenForge Forge() => new(_key, "police", _peer.Fingerprint.ToArray(), _clock.GetUtcNow());

    private static Peer PeerOf(string uri, X509Certificate2 certificate)
    {
        Assert.True(SpiffeIdentity.TryParse(uri, "infoshare.example", out var identity));
        return new Peer(identity, certificate);
    }
}
