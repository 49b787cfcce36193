import { effectTestText, effectText, jobText } from "./job-text.mjs";
import { addImport, addTableRow, addToBlock } from "./place-text.mjs";
import { addAction, addToEntity } from "./plan-entity.mjs";
import { Refusal } from "./refusal.mjs";
import { actNames, camel, sentence } from "./word-forms.mjs";

/** What a queue's jobs usually have: attempts, the first wait and the longest time of one attempt, in ms. */
const QUEUES = {
  interactive: { attempts: 5, backoffMs: 250, timeoutMs: 8_000 },
  batch: { attempts: 5, backoffMs: 1_000, timeoutMs: 30_000 },
  mail: { attempts: 12, backoffMs: 1_000, timeoutMs: 30_000 },
  maintenance: { attempts: 8, backoffMs: 1_000, timeoutMs: 20_000 },
};
const CONTRACTS = "packages/jobs/src/contracts";
const WORDS = "apps/web/src/features/operations/job-words.ts";

/** A job, from its contract over its effect to the words that an owner reads when it was set aside. */
export function planJob(tree, name, { queue = "maintenance" }) {
  const names = actNames(name);
  const policy = QUEUES[queue];
  if (!policy) throw new Refusal(`--queue takes ${Object.keys(QUEUES).join(", ")}.`);
  const { entity, verb, file, call } = names;
  const door = camel(entity);
  const through = `through((caller, payload) => caller.${door}.${camel(verb)}(payload))`;

  addAction(tree, name, { rule: "isSystem", subject: "OrganisationAccess" });
  tree.create(`${CONTRACTS}/${file}.ts`, jobText(name, names, { queue, ...policy }));
  tree.create(`packages/services/src/${entity}/${file}.ts`, effectText(name, names));
  tree.create(
    `packages/services/src/${entity}/${file}.int.test.ts`,
    effectTestText(name, { door, procedure: camel(verb) }),
  );
  addToEntity(tree, entity, `export { ${call} } from "./${file}.ts";`);
  tree.change(
    `${CONTRACTS}/index-of-jobs.ts`,
    (text) => addImport(text, `import { ${call} } from "./${file}.ts";`),
    (text) => addToBlock(text, "export const JOBS = {", `  "${name}": ${call},`),
  );
  tree.change(`${CONTRACTS}/index-of-jobs.test.ts`, (text) =>
    addToBlock(text, "const payloads: {", `  "${name}": fc.record({ orgId: uuid, subjectId: uuid }),`),
  );
  addToSystemRouter(tree, { ...names, door });
  tree.change("apps/worker/src/handlers.ts", (text) => addToBlock(text, "  return {", `    "${name}": ${through},`));
  tree.change("packages/testing/src/drain-outbox.ts", (text) =>
    addToBlock(text, "const CALLS: ", `  "${name}": (caller, payload) => caller.${door}.${camel(verb)}(payload),`),
  );
  tree.change(
    "packages/testing/src/job-scenes.ts",
    (text) => addImport(text, `import { ${call} } from "@starboard/jobs/contracts/${file}";`),
    (text) =>
      addToBlock(
        text,
        "const SCENES: ",
        `  "${name}": async ({ database, organisation: { orgId, owner } }) => {`,
        `    await putOut(database, orgId, outboxEntryFor(${call}, { orgId, subjectId: owner.userId }));`,
        "  },",
      ),
  );
  tree.change(WORDS, (text) =>
    addToBlock(text, "const JOBS: ", `  "${name}": "${sentence(verb)} (${sentence(entity).toLowerCase()})",`),
  );
  const row = `| \`${name}\` | ${queue} | ${policy.attempts} | ${policy.timeoutMs / 1_000} s | an entry in the audit log |`;
  tree.change("docs/architecture.md", (text) => addTableRow(text, "| job | queue |", row));
  return {
    next: [
      `Write its payload (${CONTRACTS}/${file}.ts) and its effect (packages/services/src/${entity}/${file}.ts); a use case asks for it with enqueue(${call}, …).`,
      `Say in docs/architecture.md and in ${WORDS} what it does.`,
      `Its tests: npx vitest run --project unit ${CONTRACTS}, npm test -- --only integration packages/services/src/${entity}/${file}.int.test.ts`,
    ],
  };
}

function addToSystemRouter(tree, { entity, verb, call, door }) {
  const path = "packages/api/src/system/system-router.ts";
  const procedure = `    ${camel(verb)}: job.input(${call}.job.payload).mutation(({ ctx, input }) => ${call}(ctx, input)),`;
  const opening = `  ${door}: trpc.router({`;
  tree.change(
    path,
    (text) => addImport(text, `import { ${call} } from "@starboard/services/${entity}";`),
    (text) =>
      text.includes(`\n${opening}\n`)
        ? addToBlock(text, opening, procedure)
        : addToBlock(text, "export const systemRouter = trpc.router({", opening, procedure, "  }),"),
  );
}
