using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol.Compiling;
using InfoShareHub.Protocol.Proving;

namespace InfoShareHub.Protocol.Tests.Proving;

/// <summary>The quotient of a class of the baseline, asked by facts: finds the one cell that facts belong to by trying which value leaves the rules alone.</summary>
internal sealed class ClassCells
{
    private readonly Quotient _quotient;

    internal ClassCells(DataClass dataClass)
    {
        Source = ClassSource.Of(Baseline.Protocol, dataClass);
        Space = Distinctions.Of([Source], [], []);
        _quotient = Quotient.Of(Space, Source);
    }

    internal ClassSource Source { get; }

    internal ClassSpace Space { get; }

    internal Applicability SituationOf(in Facts facts)
    {
        var node = _quotient.Diagram.Root;
        for (var level = 0; level < Space.Dimensions.Count; level++)
            node = _quotient.Diagram.ChildrenOf(level, node)[PlaceOf(Space.Dimensions[level], in facts)];
        return _quotient.Situations[node];
    }

    // The names of a value's members are unique within a dimension, and a fact's name says which member it is.
    private int PlaceOf(FactDimension dimension, in Facts facts)
    {
        for (var place = 0; place < dimension.Values.Length; place++)
        {
            if (IsMember(dimension, place, in facts))
                return place;
        }

        throw new InvalidDataException($"no value of {dimension.Name} for {facts}");
    }

    private bool IsMember(FactDimension dimension, int place, in Facts facts)
    {
        if (dimension.Set(in facts, place) == facts)
            return true;
        var copy = facts;
        return dimension.Kind switch
        {
            FactKind.Viewed => Applicability.IsAggregated(facts.Viewed, Source.Table, Source.Common)
                == Applicability.IsAggregated(FactDimension.ClassesOf(dimension.Values[place].Word), Source.Table, Source.Common),
            FactKind.Link or FactKind.Own or FactKind.Seal or FactKind.Silencer or FactKind.Mark => false,
            _ => dimension.Values[place].Names.Contains(NameOf(dimension.Kind, in copy)),
        };
    }

    private static string NameOf(FactKind kind, in Facts facts)
    {
        var copy = facts;
        return kind switch
        {
            FactKind.ItemTier => copy.ItemTier == default ? "that of its class" : copy.ItemTier.ToString(),
            _ => Distinctions.MembersOf(kind).Single(member => member.Word == WordOf(kind, in copy)).Name,
        };
    }

    private static ulong WordOf(FactKind kind, in Facts facts) => kind switch
    {
        FactKind.Purpose => facts.Purpose,
        FactKind.Threshold => facts.Threshold,
        FactKind.Consent => facts.Consent,
        FactKind.RecipientKind => facts.Kind,
        FactKind.OwnerKind => facts.OwnerKind,
        FactKind.KnownChild => facts.KnownChild,
        FactKind.Concern => facts.Concern,
        FactKind.BreaksGlass => Facts.Flag(facts.BreaksGlass),
        FactKind.Relevant => Facts.Flag(facts.IsRelevant),
        FactKind.Notifiable => Facts.Flag(facts.IsNotifiable),
        _ => facts.Age,
    };
}
