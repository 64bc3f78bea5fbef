using System.Text;

namespace InfoShareHub.Architecture.Tests.Reading;

/// <summary>C# with the contents of comments, strings and characters replaced by blanks: same length, same lines, only code left to be searched.</summary>
internal sealed class CodeText
{
    private readonly string _text;
    private readonly StringBuilder _code;
    private int _at;

    private CodeText(string text)
    {
        _text = text;
        _code = new StringBuilder(text);
    }

    public static string Of(string text)
    {
        var reader = new CodeText(text);
        reader.ReadCode(isInterpolation: false);
        return reader._code.ToString();
    }

    private void ReadCode(bool isInterpolation)
    {
        var depth = 0;
        while (_at < _text.Length)
        {
            if (Starts("//"))
            {
                BlankTo(EndOfLine(_at));
            }
            else if (Starts("/*"))
            {
                var end = _text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
                BlankTo(end < 0 ? _text.Length : end + 2);
            }
            else if (_text[_at] == '\'')
            {
                ReadCharacter();
            }
            else if (StringStart() is var (dollars, isVerbatim, quotes))
            {
                ReadString(dollars, isVerbatim, quotes);
            }
            else
            {
                depth += _text[_at] switch { '{' => 1, '}' => -1, _ => 0 };
                if (isInterpolation && depth < 0)
                {
                    return;
                }

                _at++;
            }
        }
    }

    private (int Dollars, bool IsVerbatim, int Quotes)? StringStart()
    {
        var at = _at;
        var dollars = 0;
        var isVerbatim = false;
        for (; at < _text.Length && _text[at] is '$' or '@'; at++)
        {
            dollars += _text[at] == '$' ? 1 : 0;
            isVerbatim |= _text[at] == '@';
        }

        if (at >= _text.Length || _text[at] != '"')
        {
            return null;
        }

        var quotes = 0;
        while (at + quotes < _text.Length && _text[at + quotes] == '"')
        {
            quotes++;
        }

        _at = at;
        return (dollars, isVerbatim, quotes >= 3 ? quotes : 1);
    }

    private void ReadString(int dollars, bool isVerbatim, int quotes)
    {
        _at += quotes;
        var isRaw = quotes >= 3;
        while (_at < _text.Length)
        {
            if (Run('"') is var run && run >= quotes && (!isVerbatim || isRaw || run % 2 == 1))
            {
                Blank(isRaw ? run - quotes : run - 1);
                _at += quotes;
                return;
            }

            if (run > 0)
            {
                Blank(run);
            }
            else if (_text[_at] == '\\' && !isVerbatim && !isRaw)
            {
                Blank(2);
            }
            else if (dollars > 0 && Run('{') is var braces && braces > 0)
            {
                ReadHole(braces, isRaw ? dollars : 1, isRaw);
            }
            else
            {
                Blank(1);
            }
        }
    }

    private void ReadHole(int braces, int needed, bool isRaw)
    {
        var isHole = isRaw ? braces >= needed : braces % 2 == 1;
        Blank(braces);
        if (isHole)
        {
            ReadCode(isInterpolation: true);
            Blank(Math.Min(needed, _text.Length - _at));
        }
    }

    private void ReadCharacter()
    {
        var end = _at + 1;
        while (end < _text.Length && _text[end] != '\'' && _text[end] != '\n')
        {
            end += _text[end] == '\\' ? 2 : 1;
        }

        BlankTo(Math.Min(end + 1, _text.Length));
    }

    private int Run(char letter)
    {
        var count = 0;
        while (_at + count < _text.Length && _text[_at + count] == letter)
        {
            count++;
        }

        return count;
    }

    private bool Starts(string token) => string.CompareOrdinal(_text, _at, token, 0, token.Length) == 0;

    private int EndOfLine(int from)
    {
        var end = _text.IndexOf('\n', from);
        return end < 0 ? _text.Length : end;
    }

    private void BlankTo(int end) => Blank(end - _at);

    private void Blank(int count)
    {
        for (var end = Math.Min(_at + count, _text.Length); _at < end; _at++)
        {
            if (_text[_at] != '\n')
            {
                _code[_at] = ' ';
            }
        }
    }
}
