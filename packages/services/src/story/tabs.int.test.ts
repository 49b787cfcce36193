import { randomUUID } from "node:crypto";
import { StarboardError } from "@starboard/domain/errors";
import { EMPTY_SECTIONS, SECTION_LABELS, type SectionLabel, type Sections } from "@starboard/domain/section";
import { modelRuns } from "@starboard/testing/env";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, addTestStory, type TestPerson } from "@starboard/testing/world";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getStory, saveStory } from "./index.ts";

let database: TestDatabase;
let author: TestPerson;

beforeAll(async () => {
  database = await openTestDatabase();
  author = await (await addTestOrganisation(database.app, "tabs")).add("Author", ["candidate"]);
});
afterAll(() => database.drop());

/** What the network does to one save: all goes well, the answer is lost, it never arrives, it arrives twice at once. */
const FATES = ["answered", "answer lost", "never sent", "sent twice"] as const;
const typing = fc.record({ does: fc.constant("type" as const), tab: fc.nat(), section: fc.nat(5) });
const saving = fc.record({ does: fc.constant("save" as const), tab: fc.nat(), fate: fc.constantFrom(...FATES) });
const hearing = fc.record({ does: fc.constant("hear" as const), tab: fc.nat() });
const replaying = fc.record({ does: fc.constant("replay" as const), tab: fc.nat(), which: fc.nat() });
const command = fc.oneof(typing, typing, saving, saving, hearing, replaying);
type Command = typeof command extends fc.Arbitrary<infer One> ? One : never;
/** Commands of one round are under way at the same time. */
const histories = fc.record({
  tabs: fc.integer({ min: 2, max: 5 }),
  rounds: fc.array(fc.array(command, { minLength: 1, maxLength: 5 }), { minLength: 4, maxLength: 14 }),
});

interface Sent {
  version: number;
  operationId: string;
  sections: Sections;
}
interface Answer {
  sent: Sent;
  revisionId: string;
}

/** Some tabs on one story, each with its own idea of the text, as the editor has: what is refused is put below theirs. */
function openTabs(storyId: string, count: number, acknowledged: Answer[]) {
  let words = 0;
  const typed: string[] = [];
  const tabs = Array.from({ length: count }, () => ({
    base: EMPTY_SECTIONS,
    text: EMPTY_SECTIONS,
    version: 1,
    unconfirmed: null as Sent | null,
    sent: [] as Sent[],
  }));
  type Tab = (typeof tabs)[number];
  const post = async (sent: Sent) => {
    const about = { title: "Late orders", question: "", competencies: [] };
    const { revisionId, version } = await saveStory(author.context, { storyId, ...about, ...sent });
    acknowledged.push({ sent, revisionId });
    return version;
  };
  const hear = async (tab: Tab) => {
    const { revision } = await getStory(author.context, { storyId });
    const merged = Object.fromEntries(
      SECTION_LABELS.map((label) => [label, merge(tab.base[label], tab.text[label], revision.sections[label])]),
    ) as Record<SectionLabel, string>;
    Object.assign(tab, { base: revision.sections, text: merged, version: revision.seq, unconfirmed: null });
  };
  const save = async (tab: Tab, fate: (typeof FATES)[number]) => {
    const isKnown = tab.unconfirmed?.sections === tab.text;
    const sent = isKnown && tab.unconfirmed ? tab.unconfirmed : makeSent(tab);
    tab.sent.push(sent);
    tab.unconfirmed = sent;
    if (fate === "never sent") return;
    try {
      const answers = await Promise.all(fate === "sent twice" ? [post(sent), post(sent)] : [post(sent)]);
      expect(new Set(answers).size).toBe(1);
      if (fate !== "answer lost") Object.assign(tab, { base: sent.sections, version: answers[0], unconfirmed: null });
    } catch (error) {
      if (!(error instanceof StarboardError && error.code === "CONFLICT")) throw error;
      await hear(tab);
    }
  };
  const act = async (one: Command) => {
    const tab = tabs[one.tab % count] as Tab;
    if (one.does === "type") {
      words += 1;
      const label = SECTION_LABELS[one.section] as SectionLabel;
      typed.push(`word${words}.`);
      tab.text = { ...tab.text, [label]: `${tab.text[label]} word${words}.` };
    }
    if (one.does === "save") await save(tab, one.fate);
    if (one.does === "hear") await hear(tab);
    // A proxy sends again what was sent long ago, whatever happened since.
    const old = one.does === "replay" ? tab.sent[one.which % Math.max(1, tab.sent.length)] : undefined;
    if (old) await post(old).catch((error) => expect(error.code).toBe("CONFLICT"));
  };
  /** One command of a tab after the other; tabs at the same time. */
  const round = (commands: readonly Command[]) =>
    Promise.all(
      tabs.map(async (_, at) => {
        for (const one of commands) if (one.tab % count === at) await act(one);
      }),
    );
  /** Everybody is connected again and saves until nothing is unsaved. */
  const settle = async () => {
    for (const tab of tabs) {
      await hear(tab);
      await save(tab, "answered");
    }
  };
  return { round, settle, typed };
}

const makeSent = ({ version, text }: { version: number; text: Sections }): Sent => ({
  version,
  operationId: randomUUID(),
  sections: text,
});

/** Whoever changed it alone wins; where both did, theirs stands above mine. */
function merge(base: string, mine: string, theirs: string): string {
  if (mine === base || mine === theirs) return theirs;
  return theirs === base ? mine : `${theirs}\n\n${mine}`;
}

test("whatever two to five tabs write, drop and send again, every acknowledged text is in a revision and no word is lost", async () => {
  let saves = 0;
  await fc.assert(
    fc.asyncProperty(histories, async ({ tabs: count, rounds }) => {
      const { storyId } = await addTestStory(author, { sections: EMPTY_SECTIONS });
      const acknowledged: Answer[] = [];
      const { round, settle, typed } = openTabs(storyId, count, acknowledged);
      for (const commands of rounds) await round(commands);
      await settle();

      const revisions = await database.look<{ id: string; seq: number; sections: Sections }>(
        "select id, seq, sections from story_revisions where story_id = $1 order by seq desc",
        [storyId],
      );
      expect(revisions.map(({ seq }) => seq)).toEqual(revisions.map((_, at) => revisions.length - at));
      const byId = new Map(revisions.map(({ id, sections }) => [id, sections]));
      const byOperation = new Map<string, string>();
      for (const { sent, revisionId } of acknowledged) {
        expect(byId.get(revisionId)).toEqual(sent.sections);
        expect(byOperation.get(sent.operationId) ?? revisionId).toBe(revisionId);
        byOperation.set(sent.operationId, revisionId);
      }
      const newest = Object.values(revisions[0]?.sections ?? {}).join(" ");
      expect(typed.filter((word) => !newest.includes(word))).toEqual([]);
      saves += acknowledged.length;
    }),
    { numRuns: Math.ceil(modelRuns() / 20), endOnFailure: true },
  );
  expect(saves).toBeGreaterThan(10);
});
