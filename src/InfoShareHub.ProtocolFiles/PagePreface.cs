namespace InfoShareHub.ProtocolFiles;

/// <summary>What the page says of every protocol alike: how a decision falls, and the words it uses.</summary>
internal static class PagePreface
{
    internal const string Introduction = """
        # The sharing protocol in plain words

        This page is for people who do not write software: screeners, social workers, nurses, teachers, officers, lawyers and auditors.
        It is made from the protocol documents themselves and says what they say: each rule, an example, and the law behind it. Do not edit it; edit the
        documents and make it again (`UPDATE_PROTOCOL_PAGE=1 dotnet test tests/InfoShareHub.Protocol.Tests`).
        The children and people in the examples are invented. England is assumed. This is not legal advice: an area's controllers approve each rule before it
        is used, and a law marked `[K: check before relying]` was written from general knowledge and has not been checked.

        A decision always names its rules. If an answer says `C07.screen`, look for that name here.

        ## How a decision falls

        1. Somebody asks for a *class* of information (C01 to C20) about a child, for a *purpose* (P1 to P15), at a *level* (D0 to D5).
        2. The hub looks for rules that say yes to one of this person's roles. **If none does, the answer is no.** The best of the person's roles counts.
        3. Rules that hold back are applied, in a fixed order: (1) seals; (2) statutory bars, lawful basis, embargo and handling codes; (3) the alleged source
           of harm; (4) the judgement that sharing would harm; (5) statutory duty and emergency; (6) the rule of the class by purpose and threshold;
           (7) consent and competence; (8) minimisation; (9) obligations. **What holds back beats what permits**, and the lowest level that is left is what is
           shown. Breaking glass can lift 6 to 8 where the protocol says so, and nothing else.
        4. **What is not known never opens a door.** A missing threshold, reference, consent, competence, relevance, authority or kind of body is treated in the
           way that shares less.
        5. Where the owner's area and the asker's have different protocols, both decide and the stricter answer stands.
        6. The answer names its rules, its lawful basis and the day it expires, and explains itself twice: in plain words to the person who asked, and in full to the auditor.

        ### Levels

        | Level | What is shown |
        |---|---|
        | D0 | nothing, and nothing that says so |
        | D1 | that information is held and whom to ask; no service is named |
        | D2 | the known flag: which service, how to reach it, the month of last contact |
        | D3 | a coded summary: categories, status, dates |
        | D4 | the content |
        | D5 | the content and who wrote it |

        Some classes have their own fields. C01 shows at D2 that the child is known, at D3 the year of birth, at D4 names, birth date, sex and numbers. C02 shows at D3 the
        postal district and whether the address is current, at D4 the full address and telephone numbers. A concern (C16) shows at D2 that it has been recorded and who
        reported it, at D3 what is feared and when, at D4 the narrative with fact, opinion and the child's words apart and the warnings for whoever acts, at D5 the person who reported.

        ### Answers

        | Answer | What it means |
        |---|---|
        | permit | shared as asked |
        | partial | less than was asked is shared |
        | refer | a person must decide before more is shared |
        | deny | the question itself is refused. The answer is the same for every child, held or not, sealed or not |
        | silent | "No information is shared." The same sentence is given when nothing is held. It never means that somebody is in the clear |

        ### Thresholds and consent

        A threshold of L3 or more counts only with a reference: who recorded it, and where. A concern is the reference of its own threshold; one that is marked as immediate danger counts as L4+.

        Consent here is about confidentiality. It is never the legal basis for processing. These states satisfy a rule that asks for it: given; not sought because that would be
        unsafe; not sought because that was impracticable; not required; refused and overridden, with a reason, by somebody the class allows to. Not stated, refused, withdrawn and not competent do not.
        Where a rule says that it is the child's own confidence, consent counts from 16, and before that only of a child who was judged competent.

        ### The duty to share

        For every decision it is found whether the duty of Children Act 2004 s.16LA is met, excepted because sharing would harm the child more, not relevant because nobody has asserted relevance, or does not
        run to the recipient. The finding is recorded, whatever it is. Before the duty starts the finding is a shadow: recorded, without effect.
        """;
}
