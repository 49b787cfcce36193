import type { LexiconName } from "./phrases.ts";

/** Classes of words that frames name with "@"; words are separated by spaces. */
export const FRAME_CLASSES = {
  notnow: "cannot can't won't never doesn't don't nobody impossible no",
  neg: "no nobody nothing",
  speaker: "i i'm don't you i'd",
  /** Auxiliaries that put a "nobody" into the past. */
  could: "could was were had would",
  det: "the our my his her its their this that these a an",
  them: "her him them",
  things: "contracts orders forms boxes dates lists files labels machines trucks checks diary rooms",
  unable: "cannot can't won't doesn't",
  now: "now nowadays anymore since",
  gate: "before until till unless without",
  round: "every each whenever daily weekly monthly quarterly nightly once twice",
  gates:
    "before until till unless without every each whenever daily weekly monthly quarterly nightly once twice ahead advance second spare two own limit alarm reserve lock guard signature reminder list checklist photo label copy backup buffer cover test pair drill sensor standby tag seal",
  check:
    "check test drill inspect review count walk sign confirm verify rehearse practise practice clean weigh label scan store measure record photograph rotate service audit",
  install:
    "added add put fitted fixed built wired made wrote installed moved introduced bought hung created ordered set painted changed designed programmed placed mounted attached keep carry keeps carries",
  device:
    "test tests alarm alarms sensor sensors script scripts gate gates lock locks guard guards valve valves pump switch check checks calendar logger loggers rule rules limit limits form forms job monitor light lamp bell buzzer filter fuse cap clip tag seal list sheet board macro formula program system stop hook trigger field box button alert reminder timer clock card bracket plate stopper",
  reacts:
    "rings ring blocks block breaks closes close stops stop warns warn texts refuses refuse rejects reject beeps shuts shut fails flags flag reminds remind forces force nags locks tells sounds cuts catches trips pings emails mails prevents asks switches cancels shows calls holds",
  universal: "every each anything all everything any",
  holds: "has gets carries needs have get",
  spare: "spare second extra backup duplicate reserve",
  keepers: "put fitted wired installed hung keep keeps carry carries stored behind",
  source:
    "log logs logbook register list lists system systems sheet sheets spreadsheet record records report reports book books ledger ledgers database till tills counter counters receipts invoices sensor sensors boxes files file archive statements meter meters scales camera cameras panel dashboard monitor journal diary protocol payroll inventory printout export data monitoring certificates tickets feed paper",
  records: "record records recorded logged counts counted shows showed times timed notes noted stamps stores registers",
  counted:
    "logged weighed counted timed recorded scanned stamped measured scored dated tallied noted examined sampled audited graded marked checked",
  counts: "counted timed weighed tallied sampled scored surveyed polled replayed clocked audited logged measured",
  counting: "count score mark grade time weigh measure check audit",
  quantum: "each every all both",
  instrument: "clicker stopwatch watch scale counter thermometer meter timer camera questionnaire survey ruler gauge",
  took: "took pulled read drew exported compared checked matched copied got downloaded collected",
  if: "if unless without should",
  loss: "lose loses losing lost dead die dies kill kills close closes closed closing cancel cancels cancelled nothing fall falls fail fails ended end finished fine fined rot rots drown starve bankrupt gone goes miss misses missed shut shuts stop stops empty hungry refuse expire expires",
  harm: "kill die fall burn collapse drown hurt lose poison choke explode crash scald crush",
  wishes: "liked wanted loved preferred thought expected been",
  asked: "asked got invited trusted left encouraged helped",
  leads:
    "lead chair run present teach train decide set choose vote explain defend redraw plan coach speak host argue tell",
  learner:
    "junior juniors trainee trainees apprentice apprentices intern interns student students newest youngest newcomer newcomers probationer starter volunteers learner assistant assistants them him her beginners",
  beside: "with beside next behind alongside",
  stayed: "sat stood stayed went walked worked rode listened pulled practised",
  teaching: "until till through together afterwards",
  people:
    "team crew everyone everybody staff them colleagues drivers operators nurses teachers cooks volunteers villagers guards pickers seniors lads group shift",
  gathered: "got gathered brought called sat put invited pulled",
  theirs: "his hers theirs",
  their: "their her his",
  periods: "day days week weeks weekday month months year years",
  compared: "compared laid plotted",
  confirmed: "confirmed verified checked audited certified signed recounted",
  keepsCount: "counts count counted logs logged keeps kept records recorded measures measured writes written took",
  willLose: "lose close fail fall die collapse leave shut quit run repeat burst",
  chooses: "decide pick choose plan run lead own present take test vote draw design speak set write chair explain",
  hold: "ran run managed manage led lead headed head own owned covered cover handled handle coordinated coordinate supervised supervise oversaw look looked answered carried serve served taught directed direct maintained maintain kept administered",
  area: "area patch round rounds district department desk section budget region territory portfolio class shop floor site",
} as const;

/**
 * Frames of a clause, by the sign they make: words in this order within one sentence, each right behind the one before
 * unless "~5" says how many words further it may be.
 * - `a|b` is one of these words, `@name` one of a class; `@any` is any word, `@ing`, `@did` and `@present` are forms of
 *   a verb, `#` is a number that counts something;
 * - `!` asks for the verb of an own act;
 * - `~5^` allows neither a past form nor a comma on the way;
 * - `-` says what must not stand next, `&` what must stand anywhere in the sentence (`&own`: an act of somebody's).
 */
export const FRAMES = {
  prevention: `
    so -@speaker ~7^ @notnow -@did -@could &own ; so ~7^ @notnow ~4 longer ; so ~8^ only &own
    @install ~8 @device ~4 that|which ~3 @reacts ; @device ~2 that|which|inside ~2 @reacts ; @install ~12 alone &@device
    to|that ~1 block|reject|refuse|lock ~9 when|if|unless
    @neg ~9^ @gate ; @unable ~8^ @gate ; without ~7^ @unable
    on|then|since ~5 @universal ~5^ @holds ; @universal ~5^ @holds ~8 @gates &own ; @universal ~5^ @holds ~3 own
    now ~2^ @check ~9 @gates ; we|they|nurses|drivers|staff ~2^ @check ~9 @gates ~6 now ; now ~2^ keep|hold|have|carry ~5 @spare
    now ~1 checked|tested|inspected|reviewed|counted|signed|weighed|locked|labelled|scanned ~12 @gates
    @things ~1 now ~2 @present ~8 @gates ; a ~2 @any ~1 now ~1 @present ~9 @gates
    not ~1 allowed ~8 @gate ; only ~4 is|are|may ~2 allowed|do|touch|open|sign ; must ~9 @gate ; @universal ~4 must ~9
    made|make ~3 rule|policy|standard|habit|routine|obligatory|compulsory|mandatory ; is|are ~1 now ~3 standard|routine|mandatory|compulsory|obligatory|required
    before|after ~1 @universal ~9 @check ; no ~1 @any ~2^ @present ~9 without|before|until|unless|with|over
    no ~1 @any ~2^ @present ~9 @gates ; nobody ~2^ @present ~9 @gate
    turns|goes|flashes|lights ~1 red|yellow|amber|up ; @reacts ~6 when|if|as|once|before ~9 &now
    introduced|fitted|installed|fit|introduce ~5 second|backup|spare|double|reserve|independent ~3 @any ; twice ~2 by ~2 two|different ; by ~1 two ~1 people
    since|from|ever ~1 then|that|now|this ~3 on|day|then|time|week|month|year|night ~3 i|we|they|every|each|nobody|no|everyone|everybody|anyone|always
    since|ever ~1 then|that|this ~2 i|we|they|every|each|nobody|no|everyone|everybody|always ~3^ @present
    now ~12 before|until ~1 they|any|anything|anyone|anybody ~2 @present
    every|each ~3 now ~1 @present ; now ~1 @present ~3 in|on|at|before ~1 @universal
    @keepers ~4 @spare ; to ~1 stop|keep ~8 from ~1 @ing ~1 again`,
  measured: `
    come|comes|came|coming|taken|pulled|drawn|stems ~3 from|off ~1 @det ~4 @source
    that's|this|these|they|it|those|figures|numbers|figure|number ~2 from|off ~1 @det ~4 @source
    !@took ~8 from|off|against|of ~1 @det ~4 @source ; !@took ~3 it|them|both ~2 against|with
    @source ~2 @records ; @source ~2 has|have ~2 it|every|each|all
    is|are|was|were|been|gets ~3 @counted &@round ; is|are|was|were ~3 @counted ~2 in|at|by ~3 laboratory|lab|@source
    each|every ~4 @counted ~5 with|by|at|so|and
    @counts ~3 @quantum ; @counts ~6 blind|blindly|random|separately|independently|backwards
    re ~1 ran|read|counted|weighed|measured|tested ~8 blind|random|twice
    who ~2 had|did|does ~1 not|never ~12 @counting|@counted ; with|by|had ~3 @instrument
    can|could ~1 see|check|prove|read|verify|count ~1 it|that|this|them ~2 on|in|from|off ; show ~1 you ; i ~1 know ~2 because|from|since
    @keepsCount ~8 not ~2 us|me|memory|ourselves|myself ; independent ~2 us|me|our ; @compared ~9 side|same|before|afterwards|both|after ; before ~1 and ~1 after
    wrote|noted|marked|ticked ~5 down ~9 @quantum|for ; @counts ~5 random|@quantum|twice|before|over|term|weeks|months|days|mornings|nights
    @confirmed ~4 number|numbers|figure|figures|count|counts|result|results|sums|calculation|calculations|dates|times ; signed ~1 off ~2 number|numbers|figure|figures|result|results
    is|are ~2 @counted|matched|booked|registered|tracked|published ~4 by|under|within|automatically
    exported|extracted|downloaded ~4 data|list|durations|figures|numbers|logs|tickets|times|records|all|history ; made|took|calculated|computed|used|it's ~3 median|average|mean
    it's|is|are|all|both ~2 in ~1 the ~3 @source ; read ~3 off|from ~5 @source|counter
    there's|is|was ~2 counter|sensor|logger|turnstile ; counter|sensor|box|camera|scanner|server|machine|system ~7 @records ~4 @quantum|statistic|statistics|time|times
    to ~1 compare ; as ~2 control|comparison ; control ~1 group|strip|sample
    dates|times|figures|numbers|counts|data ~3 from ~4 @source|till|bank|helpdesk ; counts|weighs|ticks ~6 @quantum|at
    auditor|auditors|auditor's|inspectorate|inspector ~4 checked|sampled|counted|confirmed|certified|both
    i|we ~2 have ~2 the|all ~2 lists|sheets|figures|records|numbers|reports|logs ; compared ~2 with|against|both
    same ~3 @periods|route|place ~3 each|every|both|apart`,
  stakes: `
    about ~1 to ~2 @willLose ; one ~4 from ~2 @ing ; within|inside ~3 of ~2 @ing ; sooner ~1 or ~1 later ; next ~1 time ~2 it|he|she|they|someone|somebody|people ~1 might|could|would|will
    already|just ~2 lost|died|killed|ruined ; never ~2 again ; some|one|two|several|people|old ~3 fainted|died|drowned|collapsed
    cost|costs|costing -me|my ~6 a|per|each|every ~1 day|hour|minute|week|month ; penalty|penalties|fine|damages ~2 of ; put|puts|putting ~9 risk ; were|was|are ~1 losing
    @if ~14 @loss ; with ~1 no ~9 would ; if ~6 not|doesn't|don't|didn't ~12 they|we|he|she|it|i|the ; when ~9^ @loss ~8 nothing|no|dead
    would ~2 have -@wishes ~1 @did ; would ~2 have ~1 had ; would've ~1 @did ; means|mean|meant ~9 @loss
    one ~4 and ~4 no|would|will|we're|they|finished|it's ; one|another ~1 more ~5 and
    can|could|may|might ~3 @harm ; kills|drowns|poisons|maims
    hung|depended|rested|relied|hangs|depends|ran|lives|lived ~2 on|through|by|from ~1 that|this|a|it|one ~1 one|single|alone
    was|is|were|be ~1 finished ; without ~5 no|not|cannot ; no ~3 left ~1 for|to`,
  leadership: `
    !@asked ~1 @any ~9 to ~1 @leads ; !let|had ~3 @leads &him|her|themselves|himself|herself ; !let ~4 @leads ; to ~1 tell ~4 himself|herself|themselves
    !gave|handed|left ~7 full|free|last|final ~1 say|hand|word|control|charge|rein ; !handed ~5 to ~2 @learner
    !let ~9 @chooses ; !gave ~4 keys|lead|floor|ownership|responsibility|chance|credit|reins|charge ; !made ~8 captain|owner|leader|head|responsible|champion|deputy
    !asked ~6 what|which|why|how ~2 they|he|she ; !talked|argued ~9 into|round ; !got|brought|put|sat|called ~8 together ; !got ~8 to ~1 agree|commit|accept|share|cooperate
    !backed|defended|championed ~2 @them|@det ; !took ~3 blame|responsibility|flak|heat ; !explained ~6 personally ; !explained|showed ~2 to ~2 @people|@learner
    one ~1 by ~1 one ~3 before|until ; !paired|mentored ~6 with|@learner
    !took ~6 with ~1 me ; !handed|passed ~5 to ~3 @learner|@people ; !sat ~2 with ~1 @them
    !brought|put|got|took ~9 into|in|round ~2 room|table|kitchen|car ~3 @any
    !@stayed ~9 @beside ~3 @learner &@teaching ; !sat|stood|worked|stayed ~4 @beside ~2 junior|trainee|apprentice|intern|newest|newcomer
    !showed|taught|explained ~7 how ~1 to ; !showed ~2 @learner ~6 until|till
    idea|method|credit|plan|thought ~1 was|were|is|came ~2 @theirs|from ~1 @them ; idea|work|credit|plan|method ~2 was|were|is ~1 hers|his|theirs
    under|in|with ~1 @their ~2 name|names
    !persuaded|convinced ~6 to|that|by|of ; !won|talked|brought ~5 round|over|into
    !@gathered ~12 round|around|into|in|at|to ~1 one|the|same|a ~2 table|circle|tree ; !brought|got|called ~1 together
    !told ~4 @people ~10 wrong|mistake|fault|openly|straight|honestly ; my ~1 backing|back ; would ~1 back ~1 them|him|her|whatever|it
    !asked ~1 each|every ~4 what|how|which`,
  scope: `
    !@hold ~14 # ; i ~1 had ~12 # ~9 # ; my ~1 @area ~1 was|is|had|were ~4 # ; was|were ~1 mine ~14 # ; charge|responsible ~4 of|for ~12 #
    was|am|i'm ~2 only|sole|responsible|leader|head ~14 # ; i ~1 had ~1 the ~1 whole ; for|over ~2 # ~4 !@hold`,
} as const satisfies Partial<Record<LexiconName, string>>;
