using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol.Compiling;
using InfoShareHub.Protocol.Documents;

namespace InfoShareHub.Protocol.Proving;

/// <summary>One class of a protocol, enumerated and checked.</summary>
internal sealed class ClassProof
{
    private readonly SharingProtocol _protocol;
    private readonly DataClass _dataClass;
    private readonly ClassSource _source;
    private readonly ClassSpace _space;
    private readonly Quotient _quotient;
    private readonly AnswerTable _answers;
    private readonly List<InvariantViolation> _violations = [];

    private ClassProof(SharingProtocol protocol, DataClass dataClass, AnswerTable.Evaluator? evaluator)
    {
        (_protocol, _dataClass, _source) = (protocol, dataClass, ClassSource.Of(protocol, dataClass));
        var claims = protocol.Claims.Where(each => each.Claim.Classes.Contains(dataClass)).ToArray();
        _space = Distinctions.Of(
            [_source],
            claims.SelectMany(each => Predicate.Of(each.When)),
            claims.SelectMany(each => new[] { each.Claim.Roles.Bits, each.Claim.ExceptRoles.Bits }));
        _quotient = Quotient.Of(_space, _source);
        _answers = evaluator is null ? AnswerTable.Of(_quotient.Situations, _space.Groups, _source) : AnswerTable.Of(_quotient.Situations, _space.Groups, evaluator);
    }

    internal IReadOnlyList<InvariantViolation> Violations => _violations;

    internal IReadOnlyList<(ProtocolRule Rule, RuleFindingKind? Kind)> Rules => RuleUse.Of(_source, _space.Groups, _quotient.Situations, _answers);

    internal IReadOnlyList<UncoveredCells> Uncovered => Coverage.Of(_dataClass, _source, _quotient);

    internal ClassCount Count => new(
        _dataClass,
        _space.Cells,
        _space.Requests,
        _quotient.Asked,
        _quotient.Situations.Count,
        (long)_quotient.Situations.Count * _space.Groups.Length * AnswerTable.Levels,
        [.. _space.Dimensions.Where(each => each.Values.Length > 1).Select(each => $"{each.Name} {each.Values.Length}"), $"roles {_space.Groups.Length}", $"level {AnswerTable.Levels}"]);

    internal static ClassProof Of(SharingProtocol protocol, DataClass dataClass) => Of(protocol, dataClass, evaluator: null);

    /// <summary>Proves what another evaluator makes of the rules: how it is shown that the proof would notice.</summary>
    internal static ClassProof Of(SharingProtocol protocol, DataClass dataClass, AnswerTable.Evaluator? evaluator)
    {
        var proof = new ClassProof(protocol, dataClass, evaluator);
        proof.CheckSituations();
        proof.CheckMissing();
        proof.CheckBreakGlass();
        proof.CheckSilencers();
        foreach (var (claim, when) in protocol.Claims.Where(each => each.Claim.Classes.Contains(dataClass)))
            proof.CheckClaim(claim, when);
        return proof;
    }

    private void CheckSituations()
    {
        Check(BuiltInInvariant.DefaultDeny, All(), (situation, group, answer) =>
            answer.Level > DisclosureLevel.D0 && !GrantsAnything(situation, group));
        Check(BuiltInInvariant.ForbidWins, All(), (situation, group, answer) => answer.Level > LeastLeft(situation, group, RuleStage.Default));
        Check(BuiltInInvariant.SilentIsSilent, All(), (_, _, answer) =>
            answer.Outcome == DecisionOutcome.Silent && (answer.Level > DisclosureLevel.D0 || !answer.Fields.IsEmpty || !answer.Redacted.IsEmpty || answer.Obligations != 0));
        Check(BuiltInInvariant.NeverMoreThanAsked, All(), (_, _, answer) =>
            !ItemFields.UpTo(_dataClass, answer.Level).ContainsAll(answer.Fields), (answer, requested) => answer.Level > requested);
    }

    private bool GrantsAnything(Applicability situation, RoleGroup group)
    {
        foreach (var index in new BitPositions(situation.Grants))
        {
            if ((_source.Table.Grants[index].Roles & group.Bit) != 0)
                return true;
        }

        return false;
    }

    private DisclosureLevel LeastLeft(Applicability situation, RoleGroup group, RuleStage upTo)
    {
        var least = DisclosureLevel.D5;
        foreach (var index in new BitPositions(situation.Caps))
        {
            var cap = _source.Table.Caps[index];
            if (cap.Rule.Stage <= upTo && cap.Touches(group.Bit))
                least = (DisclosureLevel)Math.Min((int)least, (int)cap.AtMost);
        }

        return least;
    }

    private void CheckSilencers()
    {
        var sealHolders = ~_source.Table.Caps[CommonCap.Seal].Roles;
        Check(BuiltInInvariant.SealHolds, With(FactKind.Seal, Seal.Sealed, Seal.ByMark), (_, group, answer) =>
            (group.Bit & sealHolders) == 0 && answer.Level > DisclosureLevel.D0);
        Check(BuiltInInvariant.AllegedHarm, With(FactKind.Silencer, Silencer.AllegedHarm), (_, _, answer) => answer.Level > DisclosureLevel.D0);
        var others = With(FactKind.Silencer, Silencer.Detriment, Silencer.UnreadableMark);
        others[Place(FactKind.Own)] = 1;
        Check(BuiltInInvariant.DetrimentHolds, others, (_, _, answer) => answer.Level > DisclosureLevel.D0);
        Check(BuiltInInvariant.NoLink, With(FactKind.Link, LinkBasis.None), (_, _, answer) => answer.Level > DisclosureLevel.D0);
    }

    private void CheckBreakGlass()
    {
        var dimension = Place(FactKind.BreaksGlass);
        var path = CellSearch.FindBeside(_quotient.Diagram, dimension, other: 0, (broken, whole) => FirstLifted(broken, whole) >= 0);
        if (path is null)
            return;
        var broken = SituationAt(path);
        var place = FirstLifted(broken, SituationAt([.. path.Select((value, at) => at == dimension ? 0 : value)]));
        _violations.Add(ViolationOf(BuiltInInvariant.BreakGlass, path, place / AnswerTable.Levels, (DisclosureLevel)(place % AnswerTable.Levels), line: 0, ""));
    }

    // The place of the first answer that a broken glass lifts above what a seal, a bar, alleged harm or detriment leaves; below zero for none.
    private int FirstLifted(int broken, int whole)
    {
        var answers = _answers.Of(broken);
        for (var place = 0; place < answers.Length; place++)
        {
            if (answers[place].Level > LeastLeft(_quotient.Situations[whole], _space.Groups[place / AnswerTable.Levels], RuleStage.Detriment))
                return place;
        }

        return -1;
    }

    private void CheckMissing()
    {
        for (var dimension = 0; dimension < _space.Dimensions.Count; dimension++)
        {
            var unknown = _space.Dimensions[dimension].Unknown;
            if (unknown < 0)
                continue;
            var path = CellSearch.FindBeside(_quotient.Diagram, dimension, unknown, (known, missing) => FirstWider(missing, known) >= 0);
            if (path is not null)
                Report(BuiltInInvariant.MissingNeverWidens, path, dimension, unknown);
        }
    }

    // The place of the first answer that shows more in one situation than in the other; below zero for none.
    private int FirstWider(int one, int other)
    {
        ReadOnlySpan<Answer> wide = _answers.Of(one), narrow = _answers.Of(other);
        for (var i = 0; i < wide.Length; i++)
        {
            if (wide[i].ShowsMoreThan(in narrow[i]))
                return i;
        }

        return -1;
    }

    private void CheckClaim(ProtocolClaim claim, Condition when)
    {
        foreach (var predicate in Predicate.Of(when))
        {
            var allowed = All();
            for (var i = 0; i < allowed.Length; i++)
            {
                var dimension = _space.Dimensions[i];
                for (var value = 0; value < dimension.Values.Length; value++)
                {
                    if (!predicate.Passes(dimension.Kind, dimension.Mark, dimension.Values[value].Word))
                        allowed[i] &= ~(1ul << value);
                }
            }

            if (claim.Links.Count > 0)
                allowed[Place(FactKind.Link)] = Bits(FactKind.Link, [.. claim.Links.Select(link => (ulong)link)]);
            if (!claim.IncludesOwn)
            {
                allowed[Place(FactKind.Own)] = 1;
                allowed[Place(FactKind.Seal)] = 1;
                allowed[Place(FactKind.ItemTier)] &= ~Bits(FactKind.ItemTier, (ulong)Tier.T5);
            }

            var roles = (claim.Roles.IsEmpty ? uint.MaxValue : claim.Roles.Bits) & ~claim.ExceptRoles.Bits;
            var invariant = new BuiltInInvariant(claim.Id, claim.Plain);
            Check(invariant, allowed, (_, group, answer) =>
                (group.Bit & roles) != 0 && (answer.Level > claim.AtMost || !answer.Fields.Intersect(claim.NeverFields).IsEmpty), line: claim.Line);
        }
    }

    private ulong[] All() => [.. _space.Dimensions.Select(dimension => (1ul << (dimension.Values.Length - 1) << 1) - 1)];

    private ulong[] With<T>(FactKind kind, params T[] values)
        where T : struct, Enum
    {
        var allowed = All();
        allowed[Place(kind)] = Bits(kind, [.. values.Select(value => Convert.ToUInt64(value, System.Globalization.CultureInfo.InvariantCulture))]);
        return allowed;
    }

    private int Place(FactKind kind)
    {
        for (var i = 0; i < _space.Dimensions.Count; i++)
        {
            if (_space.Dimensions[i].Kind == kind)
                return i;
        }

        throw new ArgumentOutOfRangeException(nameof(kind), kind, "is no dimension");
    }

    private ulong Bits(FactKind kind, params ulong[] words)
    {
        var values = _space.Dimensions[Place(kind)].Values;
        return values.Select((value, place) => words.Contains(value.Word) ? 1ul << place : 0).Aggregate(0ul, (all, each) => all | each);
    }

    private void Check(
        BuiltInInvariant invariant, ulong[] allowed, Func<Applicability, RoleGroup, Answer, bool> isWrong, Func<Answer, DisclosureLevel, bool>? isWrongAt = null, int line = 0)
    {
        var found = (Group: 0, Level: DisclosureLevel.D0);
        var path = CellSearch.Find(_quotient.Diagram, allowed, situation =>
        {
            for (var group = 0; group < _space.Groups.Length; group++)
            {
                for (var level = DisclosureLevel.D5; level >= DisclosureLevel.D0; level--)
                {
                    var answer = _answers.At(situation, group, level);
                    if (!isWrong(_quotient.Situations[situation], _space.Groups[group], answer) && isWrongAt?.Invoke(answer, level) != true)
                        continue;
                    found = (group, level);
                    return true;
                }
            }

            return false;
        });
        if (path is not null)
            _violations.Add(ViolationOf(invariant, path, found.Group, found.Level, line, ""));
    }

    private void Report(BuiltInInvariant invariant, int[] path, int dimension, int unknown)
    {
        var known = SituationAt(path);
        var value = path[dimension];
        path[dimension] = unknown;
        var place = FirstWider(SituationAt(path), known);
        var (group, level) = (place / AnswerTable.Levels, (DisclosureLevel)(place % AnswerTable.Levels));
        var answer = _answers.At(known, group, level);
        _violations.Add(ViolationOf(
            invariant, path, group, level, line: 0, $"; with {FactWords.Of(_space.Dimensions[dimension], 1ul << value)} it would be {answer.Outcome} {answer.Level}"));
    }

    private InvariantViolation ViolationOf(BuiltInInvariant invariant, int[] path, int group, DisclosureLevel level, int line, string more)
    {
        var answer = _answers.At(SituationAt(path), group, level);
        var words = CellCase.Words(_space, path, _space.Groups[group], _dataClass, level);
        var shown = answer.Fields.IsEmpty ? "nothing" : answer.Fields.ToString();
        return new InvariantViolation(
            invariant.Id, invariant.Text, _dataClass, $"{words}: {answer.Outcome} {answer.Level}, shows {shown}, by {_protocol.RuleAt(answer.Rule).Id}{more}", line)
        {
            Request = CellCase.Request(CellCase.FactsOf(_space, path), _space.Groups[group].Roles, _source.Table, level, Day),
        };
    }

    // A day on which the protocol is valid and the duty to share has begun.
    private DateOnly Day => _protocol.Header.ValidFrom > _protocol.DutyEffectiveFrom ? _protocol.Header.ValidFrom : _protocol.DutyEffectiveFrom;

    private int SituationAt(int[] path)
    {
        var node = _quotient.Diagram.Root;
        for (var level = 0; level < path.Length; level++)
            node = _quotient.Diagram.ChildrenOf(level, node)[path[level]];
        return node;
    }
}
