/**
 * Classes of words that mean something only together, in this order and near each other: "told" + "parents",
 * "wrote" + "checklist". Names end with "Cue": alone they say nothing.
 */
export const CUE_PHRASES = {
  /** Verbs of telling, asking and winning over. */
  tellCue: `
    (told|tell|informed|informing|briefed|showed|invited|convinced|persuaded|warned|consulted|involved|phoned|rang|called|met|updated|asked|gave|sent|notified|reassured|interviewed|brought)
    (explained|presented|wrote|spoke|talked|proposed|apologised|apologized|listened|reported|announced|suggested|pitched|said) (to|with)
    agreed (with|on|it); aligned with; negotiated (with|a|the); went through; walked; sat down with; checked with; worked (with|closely); partnered; a meeting with; a word with`,
  /** People one can tell. */
  personCue: `
    team; teams; manager; managers; boss; director; head; owner; owners; board; client; clients; customer; customers; parent; parents; mother; mum; father; family; families; patient; patients; relatives; doctor; doctors; surgeon; nurse; nurses; sister; matron; consultant; staff; driver; drivers; crew; crews; supplier; suppliers; landlord; tenant; tenants; neighbours; neighbors; resident; residents; teacher; teachers; colleague; colleagues; pupil; pupils; student; students; volunteer; volunteers; trustees; council; mayor; police; bank; union; inspector; auditor; engineer; engineers; developer; developers; designer; finance; sales; legal; support; marketing; operations; security; product; ceo; cfo; coo; cto; vp; hr; chef; cook; cooks; waiters; foreman; operators; shift; growers; farmers; hauliers; carriers; contractor; contractors; partner; partners; vendor; members; users; elders; critics; department; departments; office; stakeholders; leadership; school; court; judge; everyone; everybody; each (of|one); both (sides|of); the others; other side; vet; lawyer; guests; steward; apprentice; apprentices; junior; juniors; intern; interns; trainee; trainees`,
  /** Verbs by which one makes others grow or answers for them. */
  growCue: `
    (showed|taught|trained|coached|mentored|paired|backed|supported|encouraged|helped|praised|thanked|credited|trusted|asked|appointed|promoted|recruited|hired|delegated|assigned|guided|tutored)
    gave (each|every|him|her|them|the|my|one|two|credit); let (the|him|her|them|each|one|my|two); handed (the|it|over|each); put * in charge; sat next to; split the (work|job|task|team)`,
  /** Those who grow. */
  growerCue: `
    apprentice; apprentices; junior; juniors; intern; interns; trainee; trainees; youngest; newest; starter; starters; new (nurse|teacher|hire|hires|engineer); team; crew; staff; colleague; colleagues; assistant; assistants; volunteers; everyone; each; engineers; nurses; drivers; waiters; teachers; cooks; helpers; until (she|he|they) could; by (himself|herself|themselves); on (his|her|their) own; do the next; the lead; run it; present it; in charge`,
  /** Verbs that put something in place. */
  installCue: `
    (added|wrote|built|made|created|introduced|installed|fitted|fixed|hung|put|set|started|agreed|drew|printed|posted|scheduled|planted|bought|keep|designed|implemented|automated|documented|updated|brought|laid|marked|taped|labelled|proposed|wired|programmed|locked|required|banned|limited|separated|changed|rewrote)`,
  /** Things that keep a fault from coming back. */
  safeguardCue: `
    (a|load|regression|unit|smoke|end to end|synthetic) test; tests; alert; alerts; alarm; alarms; alerting; monitoring; monitor; checklist; checklists; runbook; runbooks; playbook; procedure; procedures; protocol; second (check|reader|pair|signature|person); double check; two signatures; drill; drills; training; spare; spares; stand by; buffer; backup; maintenance; weekly (check|review|count|call|report); daily (check|review|count|call|report); monthly (check|review|count|call|report); a rule; rules; lock; locks; label; labels; colour coded; sticker; stickers; guard; hedge; fence; ci; pipeline; validation; guide; one page; manual; template; reminder; reminders; sign off; hand over; logbook; register; sensor; sensors; audit; audits; policy; rota; contingency; documentation; so nobody; so no one`,
  /** Verbs of counting and comparing. */
  countCue: `
    (measured|counted|timed|tracked|tallied|weighed|logged|recorded|surveyed|sampled|audited|compared|monitored|filmed|photographed|plotted|scored|averaged|count|measure|polled|verified|checked|tallied)`,
  /** Over what, or against what, something was counted. */
  spanCue: `
    against; same; before and; weeks before; with the; from the; for (a|two|three|four|six|eight|ten|the|one|another); over (a|two|three|four|six|the|one|30|90); each (week|day|month|morning|shift|friday|delivery|time|visit|night|evening|case); every (week|day|month|morning|shift|friday|monday|sunday|night|delivery|time|term|quarter|hour|case|order); after (two|three|four|six|half|a|one|the); by hand; stopwatch; blind; in (june|spring|autumn|january|may|september); at the (end|start|door|till|beginning); weekly; daily; monthly; whiteboard; again; for * (weeks|months|days); on (a|the) (board|sheet|whiteboard|wall|spreadsheet)`,
  /** Verbs of trying out. */
  tryCue: `
    (tried|tested|started|began|released|rolled|ran|run|sowed|let|went|launched|shipped|cooked|switched|opened|moved|used|changed|put|introduced|kept|watched|turned|migrated|piloted)`,
  /** A small part, or a way back. */
  partCue: `
    (on|with|in|for|to|at) (one|a single|two|three|ten|a few|a small|half|only|just|my own|one of); one (ward|shop|branch|team|class|store|site|line|customer|till|lorry|van|field|litre|region|floor|room|machine|table|crew|route); first (on|with|in); only the; before (the|touching|we|i|it|rolling|going|everyone|all|moving); % of; one by one; one at a time; in case; running in parallel; alongside; without using; for a (week|fortnight|month|day|term) (first|before|and)`,
  /** Trades and offices. */
  jobCue: `
    manager; engineer; lead; leader; nurse; developer; teacher; assistant; officer; coordinator; director; analyst; designer; specialist; representative; supervisor; technician; planner; clerk; adviser; consultant; architect; scientist; intern; trainee; apprentice; head; owner; chair; captain; editor; buyer; agent; chef; cook; waitress; driver; pharmacist; doctor; tutor; accountant; controller; dispatcher; secretary; receptionist; student; volunteer; producer; commander; administrator; recruiter; partner; associate; foreman; operator; mechanic; midwife; paramedic; librarian; curator; organiser; organizer; master; rep; steward; treasurer; tester; electrician; plumber; farmer; solicitor; lawyer; paralegal; social worker; carer; caretaker; matron; therapist; baker; butcher; firefighter; sergeant; programmer; sre; dba; surveyor; host; guide; trainer; instructor; auditor; translator; journalist; photographer; contractor; builder; fitter; cleaner; principal; deputy; sister; on call; in charge; on duty; responsible; accountable; only (one|person|adult|paid); most senior`,
  /** Words that put a person into a job. */
  beCue: `
    as; i was; i am; i'm; post of; job of; role of; position of; made me`,
  /** Words of holding something in charge, before a number. */
  holdCue: `
    responsible for; in charge of; i (ran|run|led|lead|managed|manage|supervised|handled|handle|owned|own|kept|keep|coordinated|coordinate|covered|had|oversaw|headed|looked after); team of; group of; crew of; staff of; set of; class of; answered for; spoke for; reporting to; under me; maintained; across; department of; shop with; budget of; all; with * (volunteers|people|nurses|staff|drivers|engineers)`,
  /** Verbs of becoming and being, before praise. */
  becomeCue: `
    is; are; was; were; been; be; became; become; got; gets; getting; feel; felt; went; looks; looked; doing; did; performed; worked; works; much; far; more; very; really; extremely; overwhelmingly; so; lot; received; made; with`,
  /** Praise that nobody can check. */
  praiseCue: `
    better; happier; happy; safer; smoother; stronger; easier; calmer; confident; resilient; motivated; engaged; successful; great; excellent; amazing; fantastic; wonderful; brilliant; positive; delighted; pleased; satisfied; proud; grateful; impressed; smooth; smoothly; well; good; popular; appreciated; efficient; organised; organized; improved; enhanced; strengthened; seamless; impressive; thrilled; supportive; encouraging; closer; a success; huge success; hit`,
  /** A "not" that an "any more" ends. */
  notCue: "(i|we) (don't|do not|never|won't|wouldn't)",
  moreCue:
    "any more; anymore; any longer; before i; before we; before (someone|somebody|anyone|the); without (a|an|the|first|asking); until",
  /** What had to be reached. */
  goalCue: `
    (the|my|our) (goal|aim|target|objective|task|job) (was|is); we aimed for; aimed (to|at); (had|have|needed|wanted|promised|asked) to (bring|get|cut|halve|reduce|reach|raise|keep|find|move|finish|open|deliver|stay|make|be|have|ship|build|train|close|hire|fix|restore|double|replace|serve|feed|plant|sell); to (bring|get|cut|halve|reduce|reach|raise) * (under|below|above|over|to|down); measured by`,
  /** Within what limits. */
  limitCue: `
    within; by (the end|june|july|august|september|october|november|december|january|february|march|april|may|easter|christmas|monday|tuesday|wednesday|thursday|friday|summer|spring|autumn|winter); before; until; without; with (no|the same|one|two); no (budget|extra|more|new); only; deadline; same (staff|budget|people|team|money); at most; in (two|three|four|five|six|eight|ten|twelve) (days|weeks|months); under`,
  /** A trial at full weight. */
  loadCue: `
    load (test|tests|tested|testing); stress (test|tests|tested); soak test; shadow (traffic|reads|mode); saturation; queue depth; connection pool; (cpu|memory|disk) (usage|spikes|graphs|use); backpressure; peak (hour|hours|load|traffic|day); dry run; mock (inspection|audit|exam|trial|cutover); under load; busiest (day|hour|night|shift)`,
  /** What a business or the people in it get from a result. */
  businessCue:
    "revenue; sales; profit; bookings; complaints; waiting; conversion; churn; satisfaction; safety; retention; savings; reorders; checkout; checkouts; calls; tickets; accounts; contract; on call; deploys; deploy frequency; people; children; visitors; readers; donors; subscribers; business; traffic; customer; customers; client; clients; user; users; patient; patients; parents; families; students; pupils; nurses; doctors; staff; team; teams; colleagues; drivers; members; guests; tenants; residents; passengers; farmers; crews; crew",
  /** Parts of machines and programs. */
  techCue:
    "api; apis; pipeline; pipelines; cluster; clusters; database; databases; cache; caching; latency; server; servers; script; scripts; sync; template; field; fields; code; codes; deploy; container; containers; containerised; index; query; queries; token; tokens; migration; migrations; framework; library; plugin; queue; schema; sign on; firmware; sensor; sensors; controller; config; configuration; parser; endpoint; endpoints; regex; hash; node; nodes; model; array; gpu; cpu; ram; bandwidth; protocol; microservice; microservices; service mesh; dashboards; telemetry; refactored",
  /** Words that lead on to a consequence. */
  thenCue:
    "so; which means; meant; means that; because; thanks to; without it; otherwise; allowed; enabled; let; saved; kept; gave",
  /** Virtues and abstractions of which everybody approves. */
  virtueCue:
    "communication; teamwork; trust; respect; honesty; patience; perseverance; persistence; attitude; passion; dedication; success; failure; leadership; planning; preparation; flexibility; adaptability; empathy; listening; resilience; courage; curiosity; innovation; creativity; motivation; determination; commitment; consistency; mistakes; challenges; opportunity; opportunities; hard work; effort; collaboration; transparency; integrity; excellence; discipline; confidence; customer service; great team; good leader; feedback; clarity",
  /** What is said of them. */
  approveCue:
    "is; are; makes; make; pays; pay; matters; matter; wins; win; beats; leads; lead; can; comes; takes; brings; bring; always; never; counts; goes; starts; will; really; truly",
  /** Words of having learned. */
  learnCue:
    "learned; learnt; taught me; realised; realized; understood; reminded me; lesson; takeaway; learning is; showed me; importance of; value of; need for",
  /** What a precaution makes impossible. */
  neverCue:
    "cannot; can't; can no longer; no longer can; won't; will not; refuses; refuse; rejects; impossible; automatically; by default; in future; in the future; from then on; to avoid; blocks; warns; shuts; in advance",
  isCue: "is; are; gets; get; has to be; must be; goes; go",
  /** What comes round. */
  everyCue:
    "every; each; twice a; by two; before it; before they; before any; before anyone; daily; weekly; monthly; quarterly; at the (start|end) of; once a",
  /** Where a number was read. */
  fromCue: "(from|off|against) (the|our|their|my|his|her); comes from; taken from",
  sourceCue:
    "till; register; log; logs; logbook; report; reports; sheet; sheets; spreadsheet; dashboard; panel; records; invoices; books; accounts; receipts; questionnaire; camera; cameras; meter; meters; scale; scales; thermometer; stopwatch; timesheets; statements; statistics; tracker; ledger; payroll; slips; audit; inspection; ticket system; monitoring; analytics; waiting list; attendance; tally; counter",
  /** A threat and what hangs on it. */
  ifCue:
    "if; unless; or; otherwise; without; until; one more; another; every (day|hour|minute); each (day|hour|minute)",
  thenLoseCue:
    "would (lose|close|die|leave|rot|fail|stop|go|cost|walk|miss|be|have|end); will (lose|close|die|leave|rot|fail|stop); could (lose|die|fail|burn|drown|close|fall); might (lose|die|fail|close); loses; closes; dies; fails; end the; cost us; costs us; lost",
  /** Words of an outcome, for texts whose writer marked no section. */
  outcomeCue: `
    as a result; (the|my|our) results; the result (was|is); in the end; ended up; since then; (fell|rose|dropped|went|came|is|are|was|were|got|gone|brought) (from|to|down|up|back); saved; saves; won; restored; reached; finished; delivered; kept (the|their|his|her|our); nobody (was|has|had|sent|left|lost|got|is); no one (was|has|had|left|lost|got|is); none; all (of|twelve|six|five|four|three|nine|ten|two|the|our); (everyone|everybody) (was|got|had|came|left); complained; thanked; renewed; signed; passed; (were|are|is|was) (back|alive|open|full|gone|ready|clear); there (is|was|were|are) no; we needed; accepted; on time; turned out; works; worked; stayed; still (holds|there|runs|standing|in); promoted; agreed`,
  /** What one does first, so that it gets no worse. */
  stabiliseCue: `
    stabilise; stabilize; stabilised; stabilized; stopgap; for now; in the meantime; meanwhile; temporarily; temporary; contained; isolated the; drained; rolled * back; rolled back; roll back; took * down; took * offline; shut * (off|down); shut (off|down); switched off; turned off; paused; froze; rate limited; failed over; fail open; flipped; stopped the (bleeding|line|leak|belt|deliveries|rollout|job|queue|sale|press|flow); rerouted; diverted; borrowed; rented; straight away; immediately; closed the (road|valve|gate|ward|site|shop|lane); put * in the; cash only; kept * (open|running|going|talking|alive); workaround; restarted`,
  /** What mends it. */
  fixCue: `
    fix; fixed; hotfix; patch; patched; repaired; repair; replaced; exchanged; corrected; rewrote; renewed; re ran; rebuilt; rewired; refunded; re * the; swapped; reset; cleaned; reprinted; recalculated; redid; put the old * back; purged`,
  speedCue: `
    slow; slower; slowly; fast; faster; quick; quicker; quickly; speed; weeks; days later; later than; longer; hours; evenings; wait; waiting; delay; time; until; rushed; rush; late`,
  qualityCue: `
    quality; rough; ugly; accurate; accuracy; polish; careful; carefully; thorough; detail; details; errors; mistakes; checked; check; by hand; proper; properly; labels; essays; clean; perfect; good enough; comments; tested; taste; review`,
  moneyCue: `
    money; cost; costs; cheap; cheaper; expensive; dearer; dear; budget; fee; price; pay; paid; cash; pounds; euro; euros; dollars; rent; buying; bought; buy; savings; bill; overtime; wages; afford`,
  reliableCue: `
    reliable; reliability; risk; risks; safe; safer; safety; spare; spares; backup; second (nurse|pump|freezer|person|server|line|supplier|generator); maintenance; repaired; redundancy; failure; failures; break; breakdowns; outage; outages; stable; resilience; uptime; pumps; for good; consistency`,
  scopeCue: `
    feature; features; scope; smaller; module; part of; only the; both; half the; dropped; drop; cut the; left out; skipped; without the; first version; fewer; cancel; postponed; demo; translation; pages; rooms`,
  deadlineCue: `
    deadline; deadlines; by (june|july|august|september|october|november|december|january|february|march|april|may|easter|christmas|friday|monday|summer|spring); in (september|june|july|august|october|november|december|january|february|march|april|may); date; on time; launch; launched; shipped; ship; shipping; in time; go live; release; fair`,
} as const;
