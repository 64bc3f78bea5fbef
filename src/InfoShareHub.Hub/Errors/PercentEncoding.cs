using System.Text;

namespace InfoShareHub.Hub.Errors;

/// <summary>How gRPC writes <c>grpc-message</c>: printable ASCII but for the percent sign as it is, every other byte of UTF-8 as %XX.</summary>
internal static class PercentEncoding
{
    public static string Encode(string text)
    {
        if (text.All(letter => letter is >= ' ' and <= '~' and not '%'))
            return text;

        var encoded = new StringBuilder(text.Length + 16);
        foreach (var unit in Encoding.UTF8.GetBytes(text))
        {
            if (unit is >= 0x20 and <= 0x7E and not (byte)'%')
                encoded.Append((char)unit);
            else
                encoded.Append('%').Append(Convert.ToHexString([unit]));
        }

        return encoded.ToString();
    }
}
