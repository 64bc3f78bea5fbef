namespace InfoShareHub.Matching.Names;

/// <summary>Family names that are written in several ways, one group a line.</summary>
internal static class FamilyNameTable
{
    public static readonly string[] Groups =
    [
        "chaudhry chaudhary chaudhuri choudhury chowdhury choudhry chaudry choudry chowdhry choudary",
        "akhtar akther akter aktar akhter akhtir", "shaikh sheikh shaykh sheik shekh", "siddiqui siddiqi siddique siddiquee sidiqui",
        "qureshi koreshi quraishi kureshi qureishi", "miah meah miya mea", "uddin udin", "khatun khatoon", "rehman rahman rahmaan urrehman",
        "mirza meerza", "butt bhatt", "bhatti bhatty", "raja rajah", "nawaz navaz", "javed javaid jawed", "parveen perveen parvin",
        "sultana sultanah", "bibi beebi", "dhillon dhillion", "sandhu sandhoo", "sidhu sidhoo", "patel pattel", "mcdonald macdonald",
        "mclean maclean mclain", "mckay mackay mackey", "mcleod macleod", "mckenzie mackenzie", "mcintosh macintosh", "mcgregor macgregor",
        "mckinnon mackinnon", "mcmillan macmillan", "mcneil macneil mcneill macneill", "oneill oneil oneal neill neil",
        "oconnor connor oconor", "oreilly reilly riley", "osullivan sullivan", "obrien brien obrian", "odonnell donnell",
        "okeeffe okeefe keeffe keefe", "smith smyth smythe", "clark clarke", "thomson thompson tomson", "stephens stevens",
        "stephenson stevenson", "philips phillips philipps", "davies davis davys", "johnson johnston johnstone jonson",
        "reid reed read reade", "green greene", "brown browne", "gray grey", "allen allan alan", "stewart stuart", "white whyte",
        "wright right", "shaw shawe", "moore moor more", "cook cooke", "taylor tayler", "turner turnor", "matthews mathews",
        "matthew mathew", "harrison harison", "nicholson nicolson", "nicholls nichols nicols", "rogers rodgers", "edwards edwardes",
        "griffiths griffith", "pearson pierson", "lawrence laurence", "jeffery jeffrey jefferies", "byrne burn byrnes burns",
        "kelly kelley", "murphy murphey", "doherty docherty dougherty", "walsh welsh walshe", "farah faarax farax", "abdi cabdi",
        "jama jaamac jamac", "warsame warsama", "nur noor nuur nour", "elmi cilmi", "kovac kovacs kovach kovats", "nowak novak nowack",
        "kowalski kovalski kowalsky", "wozniak vozniak", "szabo sabo", "horvath horvat", "nemeth nemet", "nagy nadj", "popescu popesku",
        "ionescu yonescu", "ivanov iwanow ivanoff", "shevchenko szewczenko chevchenko", "kovalenko kowalenko", "schmidt schmitt smit",
        "meyer meier maier mayer", "fernandez fernandes", "gonzalez gonzales goncalves", "rodriguez rodrigues", "lopez lopes",
        "perez peres", "martinez martines", "nguyen nguyn", "wong wang huang", "chan chen", "cheung zhang chang", "lee li", "ng wu",
    ];
}
