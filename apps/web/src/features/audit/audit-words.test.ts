import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { AUDIT_WORDS } from "./audit-words.ts";

const SERVICES = fileURLToPath(new URL("../../../../../packages/services/src/", import.meta.url));
/** They write what they are handed. */
const HANDED_ON = ["define-mutation.ts", "define-effect.ts", "side-effects.ts", "note-in-audit.ts"];
/** What writes an entry: a verb or a job by its action, and what comes round them by hand. */
const WRITES = /\b(?:define(?:Mutation|Effect)|noteInAudit|writeAudit)\(|\.insert\(auditEntries\)/g;
/** The first action after it, within its own braces or arguments. */
const ACTION = /(?:\baction: |\bwriteAudit\(\w+, \w+, )"([a-z-]+\.[a-z-]+)"/;
const FAR = 400;

function listWritten(): { actions: Set<string>; unread: string[] } {
  const actions = new Set<string>();
  const unread: string[] = [];
  for (const file of readdirSync(SERVICES, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".ts") || file.endsWith(".test.ts") || HANDED_ON.some((name) => file.endsWith(name))) continue;
    const text = readFileSync(join(SERVICES, file), "utf8");
    for (const { index } of text.matchAll(WRITES)) {
      const action = ACTION.exec(text.slice(index, index + FAR))?.[1];
      if (action) actions.add(action);
      else unread.push(file);
    }
  }
  return { actions, unread };
}

test("every action that is written into the audit log has words, and no words are of what nobody writes", () => {
  const { actions, unread } = listWritten();
  expect(unread, "An entry whose action this test cannot read.").toEqual([]);
  const worded = Object.values(AUDIT_WORDS).flatMap((group) => Object.keys(group));
  expect([...actions].sort()).toEqual(worded.sort());
});
