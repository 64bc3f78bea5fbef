using System.Globalization;
using System.Text;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol.Compiling;

namespace InfoShareHub.Protocol.Proving;

/// <summary>
/// Finds the dimensions of a class: for every fact the values that no predicate of the given rules tells apart are one. Nothing here is written by hand
/// for a class or a rule; what the common rules look at beside predicates (link, tier, viewed classes, own, seals, silencers) is taken value by value.
/// </summary>
internal sealed class Distinctions
{
    private static readonly (ulong Word, string Name)[] Flags = [(Facts.Flag(false), "no"), (Facts.Flag(true), "yes")];

    // The purpose first: whoever asks what a purpose leads to looks below one node.
    private static readonly FactKind[] WordKinds =
    [
        FactKind.Purpose, FactKind.Threshold, FactKind.Consent, FactKind.RecipientKind, FactKind.OwnerKind, FactKind.KnownChild, FactKind.Concern, FactKind.Age,
        FactKind.BreaksGlass, FactKind.Relevant, FactKind.Notifiable,
    ];

    private readonly ClassSource[] _sources;
    private readonly Predicate[] _rules;
    private readonly Predicate[] _predicates;

    private Distinctions(ClassSource[] sources, IEnumerable<Predicate> further)
    {
        _sources = sources;
        _rules = [.. sources.SelectMany(source => source.Predicates())];
        _predicates = [.. _rules, .. further];
    }

    /// <summary>Marks that any predicate looks at, as bits.</summary>
    private uint LookedAt => _predicates.Aggregate(0u, (all, each) => all | each.With | each.Without);

    /// <summary>The space of a class under the rules of these sources.</summary>
    /// <param name="sources">The rules.</param>
    /// <param name="further">What must be told apart besides, though no rule does.</param>
    /// <param name="furtherRoles">Roles that must be told apart from the others, one word each.</param>
    internal static ClassSpace Of(ClassSource[] sources, IEnumerable<Predicate> further, IEnumerable<uint> furtherRoles)
    {
        var found = new Distinctions(sources, further);
        FactDimension[] followed =
        [
            .. WordKinds.Select(found.Words),
            .. found.Marks(),
        ];
        FactDimension[] all = [.. followed, Links(), found.Tiers(), found.Viewed(), Owners(), found.Seals(), Silencing()];
        var passes = followed.Select(found.PassesOf).ToArray();
        return new ClassSpace(all, RoleGroup.Of(sources, furtherRoles), () => new AliveSets(passes));
    }

    /// <summary>All values of a fact that rules look at by mask, the one for "not known" first.</summary>
    internal static (ulong Word, string Name)[] MembersOf(FactKind kind) => kind switch
    {
        FactKind.Purpose => Names<Purpose>(),
        FactKind.Threshold => [(1, "none"), .. Names<Threshold>().Skip(1)],
        FactKind.Consent => Names<ConsentState>(),
        FactKind.RecipientKind or FactKind.OwnerKind => Names<AgencyKind>(),
        FactKind.Age => Ages(),
        _ => Flags,
    };

    private static (ulong Word, string Name)[] Names<T>()
        where T : struct, Enum =>
        [
            (1, "not known"),
            .. Enum.GetValues<T>().Select(value => (Number: Convert.ToInt32(value, CultureInfo.InvariantCulture), Value: value))
                .Where(each => each.Number > 0).Select(each => (1ul << each.Number, NameOf(each.Value))),
        ];

    // Codes as they are, words in small letters.
    private static string NameOf<T>(T value)
        where T : struct, Enum => value is Purpose or Threshold or Tier
            ? value.ToString().Replace("Plus", "+", StringComparison.Ordinal)
            : SnakeCase.Of(value.ToString()).Replace('_', ' ');

    private static (ulong Word, string Name)[] Ages() =>
        [(1, "not known"), .. Enumerable.Range(0, Facts.OldestAge + 1).Select(age => (1ul << (age + 1), age.ToString(CultureInfo.InvariantCulture)))];

    private FactDimension Words(FactKind kind) =>
        new(kind, default, Group(MembersOf(kind), word => Signature(_predicates.Select(each => each.Passes(kind, default, word)))), unknown: 0);

    private IEnumerable<FactDimension> Marks()
    {
        foreach (var number in new BitList(LookedAt))
        {
            if (!Silencers.IsMark((Marker)number))
                yield return new FactDimension(FactKind.Mark, (Marker)number, [new FactValue(0, ["no"]), new FactValue(1, ["yes"])], unknown: -1);
        }
    }

    private ulong[][] PassesOf(FactDimension dimension) =>
        [.. dimension.Values.Select(value => Bits(_rules.Select(each => each.Passes(dimension.Kind, dimension.Mark, value.Word))))];

    private static ulong[] Bits(IEnumerable<bool> bits) =>
        [.. bits.Chunk(64).Select(chunk => chunk.Select((bit, place) => bit ? 1ul << place : 0).Aggregate(0ul, (all, each) => all | each))];

    private static FactDimension Links() =>
        new(FactKind.Link, default, [.. Enum.GetValues<LinkBasis>().Select(basis => new FactValue((ulong)basis, [NameOf(basis)]))], unknown: 0);

    // What a tier does: it seals, weighs, is sensitive, and brings obligations.
    private FactDimension Tiers()
    {
        (ulong, string)[] tiers = [(0, "that of its class"), .. Enum.GetValues<Tier>().Select(tier => ((ulong)tier, NameOf(tier)))];
        return new FactDimension(FactKind.ItemTier, default, Group(tiers, word => string.Join('|', _sources.Select(source => SignatureOf((Tier)word, source)))), unknown: -1);
    }

    private static string SignatureOf(Tier tier, ClassSource source)
    {
        var counted = Math.Max((int)source.Table.Tier, (int)tier);
        return $"{counted >= (int)Tier.T3} {tier >= Tier.T3} {tier == Tier.T4} {counted == (int)Tier.T5} {source.Table.Handling.Count(duty => (int)duty.FromTier <= counted)}";
    }

    // Only how many sensitive classes there are counts, and of which protocol's: so many of both, so many of each alone.
    private FactDimension Viewed()
    {
        var own = _sources[0].Table.DataClass;
        var sets = _sources.Select(source => source.Common.SensitiveClasses).ToArray();
        var kinds = Enum.GetValues<DataClass>().Where(each => each != own).GroupBy(each => Signature(sets.Select(set => set.Contains(each)))).Select(group => group.ToArray()).ToArray();
        List<ClassSet> candidates = [default];
        foreach (var kind in kinds.Where(kind => sets.Any(set => set.Contains(kind[0]))))
            candidates = [.. candidates.SelectMany(_ => Enumerable.Range(0, kind.Length + 1), (set, count) => kind.Take(count).Aggregate(set, (all, each) => all.With(each)))];
        var values = candidates.Select(set => ((ulong)set.Bits, set.ToString())).ToArray();
        var grouped = Group(values, word => Signature(_sources.Select(source => Applicability.IsAggregated(FactDimension.ClassesOf(word), source.Table, source.Common))));
        // Of many sets with the same effect one is enough to name.
        return new FactDimension(FactKind.Viewed, default, [.. grouped.Select(value => value with { Names = [NameOfViewed(value)] })], unknown: -1);
    }

    private string NameOfViewed(FactValue value)
    {
        var seen = FactDimension.ClassesOf(value.Word);
        return Array.Exists(_sources, source => Applicability.IsAggregated(seen, source.Table, source.Common))
            ? $"many sensitive classes in view, such as {seen}"
            : "few sensitive classes in view";
    }

    private static FactDimension Owners() =>
        new(FactKind.Own, default, [new FactValue(0, ["others' information"]), new FactValue(1, ["its own information"])], unknown: 0);

    private FactDimension Seals() =>
        new(FactKind.Seal, default, [.. Enum.GetValues<Seal>().Where(each => each != Seal.ByMark || (LookedAt & (1u << (int)Marker.Sealed)) != 0).Select(each => new FactValue((ulong)each, [Silencers.NameOf(each)]))], unknown: -1);

    private static FactDimension Silencing() =>
        new(FactKind.Silencer, default, [.. Enum.GetValues<Silencer>().Select(each => new FactValue((ulong)each, [Silencers.NameOf(each)]))], unknown: -1);

    private static FactValue[] Group((ulong Word, string Name)[] values, Func<ulong, string> signature) =>
        [.. values.GroupBy(value => signature(value.Word), StringComparer.Ordinal).Select(group => new FactValue(group.First().Word, [.. group.Select(value => value.Name)]))];

    private static string Signature(IEnumerable<bool> bits)
    {
        var text = new StringBuilder();
        foreach (var bit in bits)
            text.Append(bit ? '1' : '0');
        return text.ToString();
    }
}
