namespace InfoShareHub.Protocol.Documents;

/// <summary>What the law asks for beside an ordinary basis before a class may be shared.</summary>
public enum LawfulGate
{
    /// <summary>Nothing up to tier T2; from T3 a special-category condition, since an item may reveal health.</summary>
    Ordinary = 0,

    /// <summary>A special-category condition (UK GDPR Art 9, DPA 2018 Sch 1, or Sch 8 under Part 3).</summary>
    Special = 1,

    /// <summary>A condition for criminal-offence data (UK GDPR Art 10 with DPA 2018 Sch 1, or Part 3).</summary>
    Offences = 2,
}
