import { FOREIGN_WORDS } from "./foreign-words.ts";

/** What a single word can be, as bits. */
export const WORD_CLASS = {
  /** Begins or makes a number: "nine", "half", "doubled". */
  numeric: 1,
  past: 2,
  participle: 4,
  be: 8,
  /** Articles, prepositions, conjunctions, auxiliaries: never a noun. */
  function: 16,
  /** I, I'm, I'd … */
  self: 32,
  /** we, we're … */
  group: 64,
  /** he, she, they, it, you … as a subject. */
  other: 128,
  up: 256,
  down: 512,
  timeUnit: 1024,
  /** Adverbs that may stand between a subject and its verb. */
  adverb: 2048,
  /** State verbs: "I was", "I had", "I knew" tell no act. */
  state: 4096,
  present: 8192,
  /** Better in itself: improved, grew better. */
  better: 16384,
  worse: 32768,
  /** A frequent word of another language that is no English word. */
  foreign: 65536,
  /** A word of every workplace: it gives a story no detail. */
  generic: 131072,
} as const;

/** Past forms that do not end in -ed; many are participles too. */
const IRREGULAR_BOTH =
  "built bought brought caught cut dealt dug felt fed fought found got held heard hit kept laid led left lent let lit lost made meant met paid put read rebuilt said sat sent set shot shut slept sold sought spent split stood stuck struck swept swung taught thought told understood won wound learnt hung bound ground spun burnt leant spelt bet cast hurt quit rid shed spread upset";
const IRREGULAR_PAST =
  "ate became began bent bit blew broke chose came did drank drew drove fell flew forgave forgot froze gave went grew hid knew ran rang rose saw shook sang sank spoke stole swam took threw tore woke wore wrote withdrew rewrote redrew oversaw undertook overcame";
const IRREGULAR_PARTICIPLE =
  "been broken chosen done drawn driven eaten fallen flown forgotten frozen given gone grown hidden known overcome overseen ridden risen run seen shaken shown spoken stolen sung sunk taken thrown torn undertaken withdrawn woken worn written rewritten redone begun become come";

/** Words for the word-class bits; data, one list per class. */
export const WORD_CLASSES: ReadonlyArray<readonly [bit: number, words: string]> = [
  [
    WORD_CLASS.numeric,
    `zero nought nil none one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
     seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands
     million dozen half halved halves halving halve a an double doubled doubles doubling triple triples tripled tripling treble trebled
     quadruple quadrupled quintupled quartered twice thrice once third thirds quarter quarters fifth fifths sixth seventh eighth ninth tenth tenths
     naught billion twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold twentyfold hundredfold
     twelfth twentieth hundredth thousandth couple score every factor nothing nobody`,
  ],
  [WORD_CLASS.past, `${IRREGULAR_BOTH} ${IRREGULAR_PAST}`],
  [WORD_CLASS.participle, `${IRREGULAR_BOTH} ${IRREGULAR_PARTICIPLE}`],
  [WORD_CLASS.be, "am is are was were be been being isn't aren't wasn't weren't gets got getting"],
  [
    WORD_CLASS.function,
    `a an the this that these those my our your his her its their some any no each every all both either neither such same
     other another much many few more most less fewer least several enough
     of in on at by for with without from to into onto over under about above below after before between through during
     against among within across around behind beside besides beyond despite down up off out per plus than till until toward
     towards upon via near like as and or but nor so yet because since although though while whereas if unless when whenever
     where wherever who whom whose which what why how whether then there here not only just also too very quite rather
     is are was were be been being am do does did done has have had having will would shall should can could may might must
     i you he she it we they me him us them myself ourselves itself themselves himself herself one ones
     again already still even ever never always often now soon later once twice`,
  ],
  [WORD_CLASS.self, "i i'm i've i'd i'll im"],
  [WORD_CLASS.group, "we we're we've we'd we'll"],
  [
    WORD_CLASS.other,
    "he she they it you he's she's they're it's you're they'd he'd she'd who somebody someone everybody everyone nobody people",
  ],
  [
    WORD_CLASS.up,
    `rose grew increased climbed jumped went improved gained up doubled tripled trebled quadrupled soared surged spiked
     higher more raised lifted boosted increase increases increasing rise rising growing grow added adds exceeded expanded lengthened
     accelerated faster quicker ballooned swelled widened leapt rocketed multiplied crept edged mounted
     warmed strengthened rebounded rises climbs risen grown climbing soaring`,
  ],
  [
    WORD_CLASS.down,
    `fell dropped decreased declined reduced cut shrank lowered down halved slashed fewer less lower sank dipped slid saved
     saving reduction decrease drop falling dropping reduce reducing cutting slower eliminated trimmed shortened brought
     removed narrowed plunged plummeted tumbled dwindled receded lessened slipped eased cooled sagged ebbed slimmed
     contracted nosedived shaved knocked lopped sliced sunk fallen shrunk shrinking plummeting`,
  ],
  [
    WORD_CLASS.timeUnit,
    "second seconds minute minutes hour hours day days night nights week weeks weekend month months quarter quarters year years shift shifts fortnight semester term season sprint",
  ],
  [
    WORD_CLASS.adverb,
    `also then just only first finally immediately quickly personally always never even still already soon later again
     therefore carefully simply really actually basically myself usually often now once slowly quietly directly instead
     deliberately initially eventually successfully proactively subsequently gradually regularly manually temporarily ultimately consistently
     overnight together alone all both`,
  ],
  [
    WORD_CLASS.state,
    `was were am is are be been had have has knew thought felt believed wanted liked loved hoped feared could couldn't would
     wouldn't should can cannot can't might may must seemed needed remember think guess feel know believe hope want need
     don't didn't do did worked work understood learned learnt realised realized saw noticed heard remained stayed lived
     saw got received faced expected worried mean suppose reckon wonder imagine doubt assume`,
  ],
  [
    WORD_CLASS.better,
    "improved improving improvement better faster reduced saved cut boosted gained grew successfully win success best",
  ],
  [WORD_CLASS.foreign, FOREIGN_WORDS],
  [
    WORD_CLASS.generic,
    `revenue growth sales churn costs productivity quality quantity stakeholder stakeholders process processes customer customers
     performance efficiency improved improvement increased reduced boosted results result success successful successfully metrics
     metric satisfaction project projects company team teams manager managers colleague colleagues people employee employees
     business client clients problem problems issue issues challenge challenges situation solution solutions important importance
     communication experience different various everyone everybody working worked difficult goals objective objectives strategy
     strategic initiative impact process measured mentored partnered partner decision decisions delivered executed owned leading
     leader leadership value values skills support supported helped great really always things better being doing making having
     getting years months weeks meeting meetings discussed organised organized managed responsible responsibility department
     product products service services system systems member members however including according another whole during today
     positive feedback happy satisfied learned learnt lesson lessons baseline scope risk pressure deadline short before after`,
  ],
  [WORD_CLASS.worse, "worse worsened deteriorated slower lost failed missed"],
];
