namespace InfoShareHub.Protocol;

/// <summary>Whether the child was judged able to decide about sharing (Gillick v West Norfolk and Wisbech AHA [1986] AC 112).</summary>
public enum Competence
{
    /// <summary>Nobody has said; treated in the way that shares less.</summary>
    Unknown = 0,

    /// <summary>Judged competent for this decision.</summary>
    Competent = 1,

    /// <summary>Judged not competent for this decision.</summary>
    NotCompetent = 2,
}
