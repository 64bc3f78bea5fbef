namespace InfoShareHub.Cli.Synth.People;

/// <summary>Given names by origin, common ones first: ordinary ones, because what children are called is where matching goes wrong.</summary>
internal static class GivenNames
{
    private static readonly Dictionary<Origin, GivenName[]> Girls = new()
    {
        [Origin.English] = Read(
            isFemale: true,
            "Olivia/Liv,Livvy/Olyvia", "Amelia/Millie,Amy/Amelie", "Isabella/Bella,Izzy/Isobella", "Elizabeth/Lizzie,Beth,Eliza,Libby/Elisabeth", "Charlotte/Lottie,Charlie",
            "Florence/Flo,Florrie", "Sophia/Sophie/Sofia", "Matilda/Tilly,Tilda/Mathilda", "Eleanor/Ellie,Nell,Nora/Elinor,Eleanore", "Alice//Alys", "Katherine/Kate,Katie,Kitty,Kathy/Catherine,Kathryn",
            "Emily/Em,Millie/Emilie", "Grace/Gracie", "Poppy", "Abigail/Abi,Abbie/Abigayle", "Rebecca/Becky,Becca/Rebekah", "Georgina/Georgie,Gina", "Margaret/Maggie,Meg,Peggy",
            "Jessica/Jess,Jessie/Jesica", "Victoria/Vicky,Tori", "Alexandra/Alex,Lexi,Sandra/Aleksandra", "Ruby/Rubie", "Phoebe//Phebe", "Harriet/Hattie", "Zoe//Zoë,Zoey", "Chloe//Chloë,Khloe"),
        [Origin.Celtic] = Read(
            isFemale: true,
            "Siân//Sian,Shan", "Niamh//Neve,Neeve", "Saoirse//Seersha,Saiorse", "Cerys//Ceris,Carys", "Ffion//Fion,Fionn", "Aoife//Eefa,Aiofe", "Eilidh//Ailie,Eily", "Caitlín/Cait/Caitlin,Kaitlyn,Catelyn",
            "Róisín//Roisin,Rosheen", "Angharad/Haz", "Bronwen/Bron/Bronwyn", "Mairéad//Mairead,Maraid"),
        [Origin.Slavic] = Read(
            isFemale: true,
            "Zuzana/Zuzka,Zuza/Susana,Zuzanna", "Zofia/Zosia/Sofia,Zofija", "Małgorzata/Gosia/Malgorzata", "Kateřina/Katka/Katerina", "Agnieszka/Aga/Agneshka", "Nataliya/Natasha,Nata/Natalia,Natalya",
            "Yuliya/Yulia/Julia,Iuliia", "Žofie//Zofie", "Oleksandra/Sasha,Lesya/Aleksandra,Olexandra", "Anastasiya/Nastya/Anastasia,Anastasija", "Ewa//Eva", "Božena//Bozena"),
        [Origin.Arabic] = Read(
            isFemale: true,
            "Fatima//Fatema,Fatimah,Fatma", "Maryam//Mariam,Meryem,Miriam", "Khadija//Khadijah,Kadija,Khadeeja", "Aisha//Ayesha,Aysha,Aïcha", "Noor//Nur,Nour", "Zaynab//Zainab,Zeinab", "Yasmin//Yasmeen,Jasmin",
            "Hafsa//Hafsah,Hafza", "Rahaf//Rahaff", "Safiya//Safiyyah,Safia"),
        [Origin.SouthAsian] = Read(
            isFemale: true,
            "Priya//Pria", "Ananya//Anannya", "Simran//Simraan,Simrun", "Manpreet/Mani/Manprit", "Jaspreet/Jas/Jasprit", "Lakshmi//Laxmi", "Aarohi//Arohi", "Sumaiya//Sumaya,Sumayyah", "Nusrat//Nusrath", "Deepika/Deepa/Dipika"),
        [Origin.WestAfrican] = Read(
            isFemale: true,
            "Oluwaseun/Seun/Oluwasheun", "Adaeze/Ada/Adaese", "Chidinma/Chichi,Dinma/Chidima", "Temitope/Temi,Tope", "Folasade/Sade/Folashade", "Ngozi//Ngosi", "Abena//Abenaa", "Efua//Efuwa"),
        [Origin.Chinese] = Read(isFemale: true, "Xiaoli//Xiao Li,Siu Lai", "Meihua/May/Mei Hua,Mei-Hua", "Jingyi/Jenny/Jing Yi", "Yuxin//Yu Xin,Yu-Xin", "Shuyan//Shu Yan,Suet Yan", "Lihua//Li Hua"),
        [Origin.Somali] = Read(isFemale: true, "Hodan//Hodaan", "Ifrah//Ifraah,Yifrah", "Sahra//Zahra,Saara", "Ubah//Ubax", "Fadumo//Faduma,Fatuma", "Hibo//Hibaaq"),
    };

    private static readonly Dictionary<Origin, GivenName[]> Boys = new()
    {
        [Origin.English] = Read(
            isFemale: false,
            "Oliver/Ollie/Olliver", "George/Georgie", "William/Will,Billy,Liam,Bill", "Thomas/Tom,Tommy", "Harry//Hary", "Jack/Jackie/Jak", "Frederick/Fred,Freddie/Frederic,Fredrick", "Alexander/Alex,Xander,Sandy/Aleksander",
            "Charles/Charlie,Chaz", "James/Jim,Jamie,Jimmy", "Samuel/Sam,Sammy", "Joseph/Joe,Joey/Josef", "Benjamin/Ben,Benji/Benjamen", "Edward/Ed,Ted,Eddie,Teddy", "Daniel/Dan,Danny/Danial", "Theodore/Theo,Teddy/Theodor",
            "Matthew/Matt,Matty/Mathew", "Archibald/Archie", "Christopher/Chris,Kit/Kristopher", "Michael/Mike,Mikey/Micheal", "Nicholas/Nick,Nicky/Nicolas", "Stephen/Steve/Steven", "Robert/Rob,Bobby,Bertie", "Luke//Luc",
            "Toby/Tobias", "Zachary/Zac,Zak/Zachery,Zackary"),
        [Origin.Celtic] = Read(
            isFemale: false,
            "Rhys//Reece,Rees", "Dylan//Dillon,Dillan", "Seán//Sean,Shaun,Shawn", "Cillian//Killian,Kilian", "Eoghan//Owen,Eoin", "Iestyn//Yestin", "Ruaridh/Rory/Ruairi,Rory", "Llewellyn/Llew/Llywelyn", "Pádraig/Paddy/Padraig,Patrick",
            "Tomás//Tomas", "Gethin//Gethyn", "Fionn//Finn"),
        [Origin.Slavic] = Read(
            isFemale: false,
            "Jakub/Kuba/Jacub,Yakub", "Łukasz//Lukasz,Lucas", "Mateusz/Mati/Matheus", "Tomáš/Tomek/Tomas,Tomasz", "Oleksandr/Sasha/Aleksandr,Olexandr", "Volodymyr/Vova/Vladimir,Wolodymyr", "Štěpán//Stepan,Stephan", "Jiří//Jiri",
            "Krzysztof/Krzys/Kristof,Krystof", "Yevhen/Zhenya/Evgeny,Yevgen", "Wojciech/Wojtek", "Ondřej/Ondra/Ondrej"),
        [Origin.Arabic] = Read(
            isFemale: false,
            "Muhammad/Mo/Mohammed,Mohamed,Mohammad,Muhammed", "Ahmad//Ahmed,Ahmet", "Yusuf//Yousef,Youssef,Yusef", "Ibrahim//Ebrahim,Brahim", "Omar//Umar,Omer", "Hamza//Hamzah", "Bilal//Belal,Billal", "Khalid//Khaled,Kalid",
            "Tariq//Tarek,Tareq", "Mustafa//Mostafa,Mustapha"),
        [Origin.SouthAsian] = Read(
            isFemale: false,
            "Arjun//Arjan,Arjuna", "Gurpreet/Guri/Gurprit", "Harpreet/Harry/Harprit", "Rohan//Rohaan", "Vihaan//Vihan", "Zain//Zayn,Zane", "Aarav//Arav", "Siddharth/Sid/Sidharth,Siddhartha", "Imran//Imraan", "Rajesh/Raj"),
        [Origin.WestAfrican] = Read(
            isFemale: false,
            "Oluwatobi/Tobi/Oluwatoby", "Chukwuemeka/Emeka/Chukwumeka", "Kwame//Kwami", "Babatunde/Tunde/Babatunday", "Ikechukwu/Ike,Iyke", "Kofi//Coffie", "Olumide/Mide", "Obinna/Obi"),
        [Origin.Chinese] = Read(isFemale: false, "Zihao/Howard/Zi Hao,Tsz Ho", "Junjie/Jay/Jun Jie,Jun-Jie", "Haoran//Hao Ran", "Weilun/Wayne/Wai Lun", "Minghao//Ming Hao,Ming Ho", "Yichen//Yi Chen"),
        [Origin.Somali] = Read(isFemale: false, "Abdirahman/Abdi/Abdurahman,Abdirahmaan", "Cabdullahi//Abdullahi,Abdulahi", "Liban//Libaan", "Mahad//Maxad", "Yaasiin//Yasin,Yaseen", "Guuleed//Guled"),
    };

    public static IReadOnlyList<GivenName> For(Origin origin, bool isFemale) => (isFemale ? Girls : Boys)[origin];

    private static GivenName[] Read(bool isFemale, params string[] names) => [.. names.Select(name => GivenName.Read(name, isFemale))];
}
