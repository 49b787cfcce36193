import { randomBytes } from "node:crypto";
import { countPeople } from "@starboard/services/identity";
import { TIMER_LOCK } from "@starboard/services/loops";
import type { Runtime } from "@starboard/services/runtime";
import { DEMO_ORGANISATIONS } from "./demo-organisations.ts";
import type { DemoOrganisation } from "./demo-shape.ts";
import { enterAssignments } from "./enter-assignments.ts";
import { enterCalibration } from "./enter-calibration.ts";
import { enterCohorts } from "./enter-cohorts.ts";
import { enterInterviews } from "./enter-interviews.ts";
import { enterOrganisation } from "./enter-organisation.ts";
import { enterReviews } from "./enter-reviews.ts";
import { enterRounds } from "./enter-rounds.ts";
import { enterStories } from "./enter-stories.ts";
import { enterTargets } from "./enter-targets.ts";

/** One line of the list that tells who can sign in. */
export interface DemoSignIn {
  name: string;
  role: string;
  organisation: string;
  email: string;
  password: string;
}

interface EnterOptions {
  say: (line: string) => void;
  /** Told as soon as the people are there, before their stories. */
  onPeople: (people: DemoSignIn[]) => Promise<void>;
}

/**
 * Enters the whole demo through the use cases, as its people would, in the past; the worker evaluates and assigns
 * meanwhile. Throws when anybody is there already. While it writes the past, timers are held back, or requests of
 * last month would expire before they are answered.
 */
export async function enterDemo(runtime: Runtime, { say, onPeople }: EnterOptions): Promise<DemoSignIn[]> {
  if ((await countPeople(runtime)) > 0)
    throw new Error("The demo is entered into an empty database only; this one has people.");
  const nowMs = runtime.clock.now().getTime();
  const holder = await runtime.pool.connect();
  try {
    await holder.query("select pg_advisory_lock($1)", [TIMER_LOCK]);
    const passwords = new Map(
      DEMO_ORGANISATIONS.flatMap(({ people }) => people).map((person) => [person.key, newPassword()]),
    );
    const signIns = DEMO_ORGANISATIONS.flatMap((organisation) => listSignIns(organisation, passwords));
    for (const organisation of DEMO_ORGANISATIONS) {
      const stage = await enterOrganisation(runtime, organisation, { nowMs, passwords });
      if (organisation === DEMO_ORGANISATIONS.at(-1)) await onPeople(signIns);
      say(`${organisation.name}: ${organisation.people.length} people`);
      await enterCohorts(stage);
      await enterTargets(stage);
      await enterAssignments(stage);
      await enterInterviews(stage);
      const stories = await enterStories(stage);
      say(`${organisation.name}: ${stories.size} stories`);
      const reviews = await enterReviews(stage, stories);
      say(`${organisation.name}: ${reviews} reviews`);
      await enterRounds(stage, stories);
      await enterCalibration(stage);
    }
    return signIns;
  } finally {
    await holder.query("select pg_advisory_unlock($1)", [TIMER_LOCK]).catch(() => undefined);
    holder.release();
  }
}

/** So long that none is mostly a name by chance, which would be refused. */
const newPassword = () => randomBytes(12).toString("base64url");

function listSignIns({ name: organisation, people }: DemoOrganisation, passwords: Map<string, string>): DemoSignIn[] {
  return people.map(({ key, name, email, roles }) => ({
    name,
    role: roles.join(", "),
    organisation,
    email,
    password: passwords.get(key) ?? "",
  }));
}
