namespace InfoShareHub.Concerns.Identity;

/// <summary>How an agency names its staff, in actor tokens and wherever somebody is named as having decided something.</summary>
public static class StaffId
{
    /// <summary>Whether the text is 1 to 64 characters of A-Z a-z 0-9 . _ @ -.</summary>
    public static bool IsStaffId(string text)
    {
        if (text.Length is 0 or > 64)
            return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '_' or '@' or '-'))
                return false;
        }

        return true;
    }
}
