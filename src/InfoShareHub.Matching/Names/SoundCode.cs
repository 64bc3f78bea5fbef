namespace InfoShareHub.Matching.Names;

/// <summary>
/// A rough code of how a name sounds, used only to find candidates: the first sound and up to five following consonants, with voiced and
/// unvoiced, and letters that different spellings interchange, taken together. Vowels count only as the first sound.
/// </summary>
internal static class SoundCode
{
    private const int MaxSounds = 6;

    /// <summary>Codes a name that <see cref="NameText"/> made; 0 for the empty name.</summary>
    public static ulong Of(string name)
    {
        ulong code = 0;
        var sounds = 0;
        var last = '\0';
        for (var i = 0; i < name.Length && sounds < MaxSounds;)
        {
            var sound = Sound(name, ref i, sounds == 0);
            if (sound == '\0' || sound == last)
            {
                if (sound == '\0')
                    last = '\0';
                continue;
            }

            last = sound;
            sounds++;
            code = (code << 8) | sound;
        }

        return code;
    }

    private static char Sound(string name, ref int at, bool isFirst)
    {
        var c = name[at];
        var next = at + 1 < name.Length ? name[at + 1] : '\0';
        at++;
        switch (c)
        {
            case 'a' or 'e' or 'i' or 'o' or 'u' or 'y':
                return isFirst ? (c == 'y' && next is 'a' or 'o' or 'u' ? 'y' : 'a') : '\0';
            case 'h':
                return isFirst ? 'h' : '\0';
            case 'w' when isFirst && next == 'r':
            case 'k' when isFirst && next == 'n':
                return '\0';
            case 'p' when next == 'h':
                at++;
                return 'f';
            case 'g' when next == 'h':
                at++;
                return isFirst ? 'k' : '\0';
            case 'k' or 'c' or 'q' or 'g':
                return Velar(c, next, ref at);
            case 's' or 'z' or 'x':
                if (next is 'h' or 'z')
                    at++;
                return 's';
            case 'r' when next == 'z':
                at++;
                return 's';
            case 'j':
                return isFirst ? 'y' : '\0';
            default:
                return Plain(c, next, ref at);
        }
    }

    private static char Velar(char c, char next, ref int at)
    {
        if (c == 'c' && next is 'h' or 'z')
        {
            at++;
            return 'c';
        }

        if (c == 'c' && next is 'e' or 'i' or 'y')
            return 's';
        if (next is 'h' or 'k')
            at++;
        return 'k';
    }

    private static char Plain(char c, char next, ref int at)
    {
        if (c is 't' or 'd' && next == 'h')
            at++;
        return c switch
        {
            'v' or 'w' or 'f' => 'f',
            'd' => 't',
            'b' => 'p',
            'n' => 'm',
            _ => c,
        };
    }
}
