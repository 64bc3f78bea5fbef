using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol.Compiling;

namespace InfoShareHub.Protocol.Proving;

/// <summary>What each group of roles gets in each situation at each level asked for.</summary>
internal sealed class AnswerTable
{
    internal const int Levels = (int)DisclosureLevel.D5 + 1;

    private readonly Answer[] _answers;
    private readonly int _groups;

    private AnswerTable(Answer[] answers, int groups) => (_answers, _groups) = (answers, groups);

    /// <summary>The answers that the engine gives.</summary>
    internal static AnswerTable Of(IReadOnlyList<Applicability> situations, RoleGroup[] groups, ClassSource source) =>
        Of(situations, groups, (situation, role, requested) => AnswerOf(in situation, role, requested, source));

    /// <summary>The answers that some evaluator gives.</summary>
    internal static AnswerTable Of(IReadOnlyList<Applicability> situations, RoleGroup[] groups, Evaluator evaluator)
    {
        var answers = new Answer[situations.Count * groups.Length * Levels];
        var next = 0;
        foreach (var situation in situations)
        {
            foreach (var group in groups)
            {
                for (var level = 0; level < Levels; level++)
                    answers[next++] = evaluator(situation, group.Bit, (DisclosureLevel)level);
            }
        }

        return new AnswerTable(answers, groups.Length);
    }

    internal ref readonly Answer At(int situation, int group, DisclosureLevel requested) => ref _answers[((situation * _groups) + group) * Levels + (int)requested];

    /// <summary>All answers of one situation: group after group, level after level.</summary>
    internal ReadOnlySpan<Answer> Of(int situation) => _answers.AsSpan(situation * _groups * Levels, _groups * Levels);

    /// <summary>What the engine answers to one role in one situation.</summary>
    internal static Answer AnswerOf(in Applicability situation, uint role, DisclosureLevel requested, ClassSource source)
    {
        var ruling = Ruling.Of(role, requested, in situation, source.Table);
        return new Answer(
            ruling.Outcome, ruling.Level, ruling.Fields, ruling.Obligations, ruling.Duties, ruling.Redacted, (ruling.Best.Decisive ?? source.Common.DefaultDeny).Number);
    }

    /// <summary>Answers one role in one situation at one level asked for.</summary>
    internal delegate Answer Evaluator(Applicability situation, uint role, DisclosureLevel requested);
}
