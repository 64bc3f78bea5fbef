using System.Globalization;

namespace InfoShareHub.Matching.Names;

/// <summary>
/// Roughly how common the commonest names are among children in England and Wales, per 100,000. Orders of magnitude from general knowledge: they only keep
/// a small index from taking Smith or Muhammad for rare, and fade as the index grows.
/// </summary>
internal static class CommonNames
{
    /// <summary>Assumed for a name that is in no list, per 100,000.</summary>
    public const int Unlisted = 20;

    private static readonly Dictionary<string, int> Given = Read(
        "1200 muhammad mohammed",
        "700 oliver george noah arthur olivia amelia isla ava harry leo jack",
        "500 charlie oscar jacob thomas henry william james alfie joshua freddie archie ethan isaac alexander joseph edward samuel "
        + "max lucas daniel mia ivy lily isabella rosie sophia grace freya emily ella poppy evie charlotte jessica sophie daisy "
        + "alice florence sienna matilda",
        "300 mohammad muhammed mohamed adam ibrahim yusuf zain ali ahmed abdullah omar hamza bilal hassan david benjamin theodore "
        + "logan theo finley sebastian luca mason reuben elijah arlo harrison toby louie rory hugo dylan zachary ronnie albie reggie "
        + "tommy bobby frankie jude gabriel matthew michael luke ryan nathan aaron liam callum connor jayden kai maryam fatima aisha "
        + "zainab khadija maria anna sara sarah eva emma chloe lucy ruby phoebe harper willow elsie evelyn erin millie layla "
        + "elizabeth eleanor maya ellie holly hannah imogen scarlett molly lola thea bonnie penelope robyn amber zara",
        "150 aleksander jakub filip jan kacper szymon antoni oliwia maja zuzanna julia lena hanna natalia aleksandra zofia "
        + "alexandra stefan andrei david matei ioana sofia simran arjun aarav rohan priya ayaan rayan musa ismail idris amina asma "
        + "safiya hafsa sumaya noor ayesha aaliyah kwame tobi ayomide blessing emmanuel samuel caleb ezra jaxon ollie stanley jasper "
        + "felix rowan leon carter roman elliot riley rupert robert christopher john peter paul mark andrew stephen katie rebecca "
        + "lauren megan amy abigail georgia rose bella martha nancy lottie darcie lyla aria gracie summer skye jasmine esme "
        + "francesca iris margot clara eliza ada violet maisie beatrice nicole tyler kyle jordan bradley owen rhys evan cameron "
        + "joseph patrick sean");

    private static readonly Dictionary<string, int> Family = Read(
        "1100 smith",
        "700 jones khan williams taylor ahmed",
        "500 brown davies patel ali hussain singh evans wilson thomas johnson roberts begum kaur",
        "350 robinson thompson wright walker white edwards hughes green hall lewis harris clarke jackson wood turner martin cooper "
        + "hill ward morris moore clark lee king baker harrison morgan allen james scott phillips watson davis parker price bennett "
        + "young griffiths mitchell kelly cook carter richardson bailey collins bell shaw murphy miller cox richards marshall "
        + "anderson simpson ellis adams mohamed hassan iqbal malik shah miah rahman akhtar mahmood hussein islam uddin ibrahim abdi "
        + "osman yusuf sheikh mohammed chaudhry sharma",
        "150 begley foster powell wilkinson webb stevens campbell graham mason gray hunt holmes palmer mills rogers matthews "
        + "gibson fisher barnes knight lloyd butler russell barker stewart pearson harvey fletcher murray dixon howard owen reid "
        + "hamilton oneill obrien ryan walsh byrne sullivan kowalski nowak wisniewski wojcik kaminski lewandowski zielinski "
        + "szymanski popescu popa ionescu ciobanu kazlauskas ivanov petrov mensah boateng owusu adeyemi okafor nwosu okoro ade "
        + "asante diallo kamara sesay bibi hussein aziz raza nawaz qureshi siddiqui choudhury das roy kumar gill sandhu dhillon "
        + "joshi mehta gupta reddy nguyen tran chen wong li wang zhang lin");

    /// <summary>Records per 100,000 that have it as a given name.</summary>
    public static int GivenShare(Name name) => Given.GetValueOrDefault(name.Folded, Unlisted);

    /// <summary>Records per 100,000 that have it as a family name.</summary>
    public static int FamilyShare(Name name) => Family.GetValueOrDefault(name.Folded, Unlisted);

    /// <summary>Whether it is known to be a given name, so that it is unlikely to be a slip of the pen for another.</summary>
    public static bool IsGiven(Name name) => name.Groups.Length > 0 || Given.ContainsKey(name.Folded) || GivenNamesInUse.Contain(name.Folded);

    private static Dictionary<string, int> Read(params string[] lines)
    {
        var shares = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var words = line.Split(' ');
            var share = int.Parse(words[0], CultureInfo.InvariantCulture);
            foreach (var name in words.AsSpan(1))
                shares.TryAdd(name, share);
        }

        return shares;
    }
}
