using System.Text;

namespace InfoShareHub.Protocol;

/// <summary>How our names are written in documents and on the wire.</summary>
public static class SnakeCase
{
    /// <summary>The name in lower case with an underscore before each further capital or digit run, such as <c>last_contact_month</c>.</summary>
    public static string Of(string pascalCase)
    {
        var text = new StringBuilder(pascalCase.Length + 4);
        for (var i = 0; i < pascalCase.Length; i++)
        {
            if (i > 0 && char.IsAsciiLetterUpper(pascalCase[i]))
                text.Append('_');
            text.Append(char.ToLowerInvariant(pascalCase[i]));
        }

        return text.ToString();
    }
}
