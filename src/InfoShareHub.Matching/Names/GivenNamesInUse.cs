namespace InfoShareHub.Matching.Names;

/// <summary>
/// Given names in use in the United Kingdom that stand in none of the other tables. Two different ones are two children, however alike they are written;
/// a spelling that is in no table may be a slip of the pen.
/// </summary>
internal static class GivenNamesInUse
{
    private static readonly HashSet<string> Names = new(
        ("+ aaron abbie abel ace ada addison adele adelina adil adina adrian adriana aggie aiden aimee ainsley aisling aiza alaina "
         + "alana alanna albie alena alesha alessia alex alfie alia alicia alina alisha alissa alivia aliza allegra alma alyssa amaan "
         + "amaia amara amari amaya ameera amelia amelie amrita amy ana anabel anais anastasia andrea angel angus anika anisha anita "
         + "annalise anton anya aoife apollo april aria arian ariana ariella aris arman arran arwen arya asher ashley ashton aspen "
         + "astrid athena atlas aubrey august augustus aurelia autumn ava avery aya ayan ayat ayden ayla aylin ayra azaan azra bailey "
         + "barney bayley bea beau bella benson bethan betsy bettie bianca billy bjorn blaine blair blake blossom bodhi bonnie booker "
         + "braden brandon brayden brendan brenna brianna briar brody bronte brooke brooklyn bruno bryce bryony byron cade caiden "
         + "cain caleb calvin camilla camille cara carla carly carmen carson carter casey casper cassius castiel celeste celine "
         + "chanel chanelle chantelle charis chase chelsea cherry cheryl chester chiara christabel ciara clayton cleo clover clyde "
         + "coby codie cody cohen colby cole colin connie cooper cora corey cormac cosmo courtney crystal curtis cyrus dahlia daisie "
         + "dakota dale dalton damian damien damon dana dane danica dante darcey darcy dario darius darragh davina dawn dawson daya "
         + "deacon dean delilah dermot devon dexter dhruv dion dominika donna dougal drew duncan dustin dylan ebony eden edie edison "
         + "effie ehsan eira elaine elena eleni eleonora eleri eli eliana elias elif elin elina eliott elisa elise elisha ella elliot "
         + "elliott ellis ellison elodie elora elsa elsie elton elva ember emerson emil emile emilio emmett enoch enzo eric erica "
         + "erika erin ernie esha esmae esme etta evan evander everly ewan ezmae fabian faith fallon farhana fatoumata faye fearne "
         + "felix fenton fern ffion finlay finnley fletcher flora florence flynn forest fox francesco franco frankie fraser frey "
         + "freya gabija gemma genevieve georgie gethin gia giada gianna gideon gilbert giulia gloria gracie grant gray grayson greta "
         + "gruffydd gunnar gus guy gwen hadley hafsah haider halle hallie hamish hana hanna harlan harley harlow harmony harper "
         + "harris harvie hasnain hattie haven hayden haydn hayley hazel hector heidi helena hendrix henri hermione holden holly "
         + "honey honor hope hubert hudson hugh hugo humaira humza hunter iain ibtisam ida idris iestyn igor ila ilana ilsa ilyana "
         + "imaan imani imogen ina inara india indiana indie indigo indy inez ingrid iona ira irem iris isaiah isha ishaq isis isra "
         + "ivan ivana ivo ivor izaan izabella izel jace jack jackson jacky jada jade jaden jago jahan jaiden jamal jamila jana "
         + "janelle jared jaxon jaxson jaya jayce jayla jaylen jayne jazmine jed jemima jenna jenson jermaine jett jimmie joan joanie "
         + "jocelyn jodie joel joelle johan johnny jonah jonas joni jorge josiah journey jovan joy juan juanita judas jules juliana "
         + "juliet june juniper juno justin kaden kadie kai kaia kaiden kailan kaine kaitlin kalani kalel kali kalvin kamila kane "
         + "kara kareem karina karis karla karson kasey kaya kaydan kayden kaye kayla kayson keanu keaton keegan keeley keely keenan "
         + "keion keisha keith kellan kelsey kelvin kendall kendra kendrick kenya kenzie kenzo kerry keziah khalil kiana kiara kiera "
         + "kiki kimi king kingsley kira kiran kirsty kit kitty klara koa kobe koby kody kora korey kristen kristian kurt kya kyan "
         + "kyla kylan kyle kylie kyra kyran kyro lachlan laila laith lana lance landon lara laraib larissa latoya laura lavinia "
         + "layan layton leandro leena leia leigh leila leilani leland lennie lennon lennox leo leon leona leonie leroy leticia levi "
         + "lexi lexie leyton lia liana liara lila lilah lilia liliana lilianna lilibet lilith lilly lina lincoln linnea lionel lisa "
         + "livia liya lloyd lois lola lorcan lorelei lorenzo loretta lori lottie louella louie luan luana luca lucia lucian luciana "
         + "lucien luella luis luisa luka lula lulu luna lyanna lydia lyla lyra lyric mabel mac macauley macey maci macie mackenzie "
         + "macy mae maggie mahi mahira mahnoor maia maira maisie maizie malachy malaika malaki malala malia malika mallory manal "
         + "manha manuel mara marcel marcella marco marcus margaux margo margot mariah mariana mariella marina mario marion marla "
         + "marley marlie marlon marlow marnie mary mason matteo mattheo maud maverick maxim maximus maxwell may maya maysa mckenzie "
         + "meadow megan mehdi mei melia melina melody mena mercy merida merlin meryl mia micah mikaela mikayla mila milan mildred "
         + "milena miley millie milo mimi mina minnie mira mirabel miracle mirha misha mohsin mollie mona monty morgan morris moses "
         + "muneeb murray musab myah myla myles myra myrtle nada nadia nadine naima nala nana nancie naomi narges natan nate nathalie "
         + "nayan nayla ned neha nell nella nellie neo nerys nevaeh neve nia nicola nikhil nikita niklas niko nila nile nina nisha "
         + "nitya noa noel noemi nola nora norah nova nusaibah nya nyah nyla oakleigh oakley ocean octavia odette odin ola olive "
         + "ollie olympia omari oona opal ophelia orion orla orlando orson osian oskar otis ottilie otto owais ozzy pablo paige "
         + "paisley paloma pandora paris parker pascal patience paula pax paxton payton peaches pearl peggy percy perla persephone "
         + "petra peyton phineas phoenix pia pippa polly poppie porter preston primrose prince princess priscilla quentin quinn "
         + "rafael rafe rafferty raheem raiden raina raine rajan ralph ralphie ralphy ramona rana randall raphael ravi raya rayaan "
         + "rayna reagan rebel reece reem reeva reggie remi remy ren rena renee reo rex reya rhea rhian rhiannon rhoda rhodri rhona "
         + "ria rian ricardo rico rida ridley riley rio river riya roan rocco rocky rodrigo roger roma roman romeo romilly romy ronan "
         + "ronnie rory rosa rosalie rosalina rosanna roscoe rosella roselyn rosetta rosina ross rowan rowena roxanne roy ruben rubie "
         + "rubin rufus ruhi rumi rune ruqayah russell rusty ruth ryder ryker rylan ryland sabrina sacha sadia sadie saffron sage "
         + "saif saira saleha salem salim sally samaira samanta samar samara samaya samia samuela sana sandra sanjay santiago saoirse "
         + "sapphire saraya sariah sasha saskia saul savanna savannah sawyer scott seanna sebastien selena selina seren serena seth "
         + "shane shania shanice shannon shawn shay shaya shayla shea shelby sheldon shiloh shivani shreya siana sid sidra sienna "
         + "silas silvio simone siona sky skyla skylar skyler sofija sol solomon sonia sonny soraya spencer stefan stella sterling "
         + "storm subhan sufyan suki sunny suri suzanna sybil sydney sylvie taha tahlia taio tala talha talia taliah taliyah tallulah "
         + "talulah tamar tamara tamika tane tanisha tanner tansy tara tariq taryn tasnim tate tatum tayla taylor tayyab teagan "
         + "teddie teegan tegan teia teo teodor tess tessa thalia thea thiago tia tiago tiana tianna tiara tiberius tilda tillie "
         + "tilly tim timur tina titus tobie toby todd tommie tomos toni tori torin tracey travis trent trevor trey tristan troy "
         + "trudy tula tulip tyra tyrell tyron tyson ugo ulysses umaima umair umayr una unity uriah ursula usman vada valencia "
         + "valentin valentino van vance vanessa vaughn veda velvet venus vera verity vienna vihaan viola violette vita vivaan vivien "
         + "viyan wade walter warren wasim wayne wesley weston whitney wilbur wilder willa willow winnie winter woody wren wyatt "
         + "xander xanthe xara xavier xena yael yahya yana yara yaseen yasin yasmina yosef yuna yusra yuval yves yvette yvie zac zach "
         + "zachariah zahara zahid zahir zaid zaiden zaina zaki zakir zander zaniyah zarah zaria zariah zavier zayan zayden zayna "
         + "zayyan zeb zed zeke zelda zena zenith zephyr zeus zia zion ziva zofia zola zoya zuri zyon").Split(' '),
        StringComparer.Ordinal);

    /// <summary>Whether a folded name is in the list.</summary>
    public static bool Contain(string name) => Names.Contains(name);
}
