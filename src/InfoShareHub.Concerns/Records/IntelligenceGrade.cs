using System.Diagnostics.CodeAnalysis;

namespace InfoShareHub.Concerns.Records;

/// <summary>A grade of police intelligence in the 3x5x2 scheme: how reliable the source is, how the content was assessed, and how it may be handled.</summary>
public sealed record IntelligenceGrade
{
    private IntelligenceGrade(char source, char assessment, char handling) => (Source, Assessment, Handling) = (source, assessment, handling);

    /// <summary>1 reliable, 2 untested, 3 not reliable.</summary>
    public char Source { get; }

    /// <summary>A known directly, B indirectly but corroborated, C indirectly, D not known, E suspected to be false.</summary>
    public char Assessment { get; }

    /// <summary>P lawful sharing permitted, C permitted with conditions.</summary>
    public char Handling { get; }

    /// <summary>Reads a grade exactly as <see cref="ToString"/> writes it.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out IntelligenceGrade? grade)
    {
        grade = text is [>= '1' and <= '3', '-', >= 'A' and <= 'E', '-', 'P' or 'C'] ? new IntelligenceGrade(text[0], text[2], text[4]) : null;
        return grade is not null;
    }

    /// <summary>As it is printed, such as <c>2-C-C</c>.</summary>
    public override string ToString() => $"{Source}-{Assessment}-{Handling}";
}
