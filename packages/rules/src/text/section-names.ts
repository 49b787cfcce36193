import type { SectionLabel } from "@starboard/domain/section";

/** Headings and labels that name a section, in lower case. Published in the help of the command line. */
export const SECTION_NAMES: Readonly<Record<SectionLabel, readonly string[]>> = {
  situation: list(
    "situation,context,background,challenge,problem,goal,stakes,obstacle,what happened,setting,where i was",
  ),
  task: list(
    "task,tasks,role,responsibility,responsibilities,objective,assignment,part,what i had to do,what was mine",
  ),
  action: list("action,actions,actions taken,action taken,what i did,approach,steps,steps taken,solution"),
  tradeoffs: list(
    "trade-offs,trade-off,trade offs,trade off,tradeoffs,tradeoff,decisions,options,alternatives,what i decided against,what i gave up",
  ),
  result: list("result,results,impact,outcome,outcomes,effect,what changed,what came out,what came of it"),
  lessons: list(
    "lessons,lesson,lessons learned,lessons learnt,lesson learned,lesson learnt,what i learned,what i learnt,learning,learnings,reflection,takeaway,takeaways,insight,insights,what i would do differently,what i took away,what stayed with me",
  ),
};

function list(names: string): string[] {
  return names.split(",");
}

const SECTION_OF = new Map<string, SectionLabel>();
for (const [label, names] of Object.entries(SECTION_NAMES))
  for (const name of names) SECTION_OF.set(name, label as SectionLabel);

/** Words that may stand before a name: "my role", "the key lessons". */
const BEFORE = new Set(list("the,my,our,key,main,final,end,measurable,here's"));
const NAME_MAX_LENGTH = 60;
const JOINTS = ["/", " and ", " & ", " + "];

/** The section that a heading names, whatever its capitals; two names joined stand for the first. */
export function sectionOfName(heading: string): SectionLabel | null {
  if (heading.length > NAME_MAX_LENGTH) return null;
  let name = heading.trim().toLowerCase().replaceAll("‑", "-");
  for (;;) {
    const known = SECTION_OF.get(name);
    if (known !== undefined) return known;
    const blank = name.indexOf(" ");
    if (blank === -1 || !BEFORE.has(name.slice(0, blank))) break;
    name = name.slice(blank + 1);
  }
  for (const joint of JOINTS) {
    const at = name.indexOf(joint);
    if (at === -1 || sectionOfName(name.slice(at + joint.length)) === null) continue;
    return sectionOfName(name.slice(0, at));
  }
  return null;
}
