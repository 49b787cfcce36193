import type { Competency } from "@starboard/domain/competency";

/** Words and phrases that speak of a competency, in questions and in stories; lower case, semicolons between. */
export const COMPETENCY_WORDS: Readonly<Record<Competency, string>> = {
  ownership:
    "own ; owned ; ownership ; responsible ; responsibility ; accountable ; took charge ; my job ; my mistake ; nobody's job ; end to end ; proud ; most proud ; counts for most ; accomplishment ; achievement ; achieved ; under your lead ; your lead ; of everything ; most significant ; in charge",
  ambiguity:
    "ambiguity ; ambiguous ; unclear ; uncertain ; uncertainty ; unknown ; incomplete information ; no clear ; without instructions ; vague ; plan out ; changed course ; new territory ; unexpected ; never done before ; halfway ; throw out ; changing requirements ; not enough information ; from scratch ; no data ; figure out",
  conflict:
    "conflict ; disagree ; disagreed ; disagreement ; argument ; falling out ; dispute ; tension ; differently ; difficult person ; difficult colleague ; difficult customer ; clash ; angry ; boss ; saw things differently ; pushed back ; pushback ; against it ; furious ; refused ; the other side ; quarrel",
  "failure-and-learning":
    "fail ; failed ; failure ; mistake ; mistakes ; wrong ; went wrong ; error ; regret ; setback ; late ; fell short ; short of ; missed ; shortcomings ; learned ; lesson ; should have ; badly ; lost ; my fault ; dawned",
  "delivery-under-pressure":
    "deadline ; pressure ; urgent ; tight ; late ; stress ; limited time ; too few ; too little ; resources ; budget ; overnight ; crisis ; emergency ; incident ; outage ; on time ; short notice ; goal ; in time ; hours ; weekend ; few people ; little money",
  "influence-without-authority":
    "influence ; persuade ; persuaded ; convince ; convinced ; win over ; buy in ; without authority ; no authority ; stakeholders ; spoken up ; spoke up ; talked into ; get others ; change minds ; adopt ; agreed ; across teams ; not my team ; cross team ; negotiate ; negotiated",
  "leadership-and-mentoring":
    "lead ; led ; leader ; leadership ; mentor ; mentored ; coach ; coached ; team ; delegate ; delegated ; motivate ; motivated ; drive ; career ; helped along ; helped ; trained ; develop ; feedback to ; manage ; managed ; supported ; grow someone ; taught ; spoken up for ; junior ; speak up for",
  "customer-and-business-impact":
    "customer ; customers ; client ; clients ; user ; users ; patient ; patients ; business ; revenue ; sales ; cost ; costs ; saved ; money ; value ; impact ; profit ; market ; satisfaction ; guests ; counts for most ; difference ; visitors ; orders ; complaints",
  "technical-judgement":
    "technical ; problem ; cause ; root cause ; hidden ; debug ; debugging ; design ; architecture ; bottom of ; complex ; trade off ; trade offs ; analysis ; analysed ; data ; decision ; diagnose ; system ; measured ; investigated ; turned out ; tool ; technology",
  initiative:
    "initiative ; proactive ; own idea ; idea ; improve ; improved ; improvement ; change ; changed ; better ; started ; proposed ; without being asked ; nobody asked ; volunteered ; process ; new way ; way of working ; brought about ; because of you ; introduced ; innovation ; beyond",
  communication:
    "communicate ; communication ; explain ; explained ; present ; presented ; presentation ; told ; tell ; news ; unhappy to hear ; listeners ; audience ; thoughts across ; wrote ; text ; writing ; document ; report ; message ; listen ; listened ; stakeholders know ; letter ; let know ; speak ; talk",
  "growth-and-feedback":
    "feedback ; criticism ; learn ; learned ; learning ; on your own ; grow ; growth ; improve yourself ; weakness ; shortcomings ; strengths ; new skill ; skill ; course ; taught yourself ; self taught ; lately ; develop yourself ; changed my mind ; i used to think ; no longer ; advice ; development",
};
