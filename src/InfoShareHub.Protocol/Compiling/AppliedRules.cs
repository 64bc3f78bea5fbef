namespace InfoShareHub.Protocol.Compiling;

/// <summary>The rules that had a part in a decision: the decisive one first, the others in the order of precedence, each once.</summary>
internal ref struct AppliedRules(Span<int> numbers)
{
    private readonly Span<int> _numbers = numbers;
    private int _count;

    internal void Add(NumberedRule rule)
    {
        var at = _count;
        for (var i = 0; i < _count; i++)
        {
            if (_numbers[i] == rule.Number)
                return;
            // The decisive rule, added first, keeps its place.
            if (i > 0 && at == _count && _numbers[i] > rule.Number)
                at = i;
        }

        if (_count == _numbers.Length)
            return;
        _numbers[at.._count].CopyTo(_numbers[(at + 1)..]);
        _numbers[at] = rule.Number;
        _count++;
    }

    internal readonly ProtocolRule[] ToRules(NumberedRule[] byNumber)
    {
        var rules = new ProtocolRule[_count];
        for (var i = 0; i < _count; i++)
            rules[i] = byNumber[_numbers[i]].Rule;
        return rules;
    }
}
