import { randomUUID } from "node:crypto";

const SENTENCE =
  "I timed the dispatch for three mornings and found that 40 of 320 orders left late because of the labels. ";
const sections = (n) => ({
  situation: SENTENCE.repeat(4),
  task: SENTENCE.repeat(2),
  action: SENTENCE.repeat(8),
  tradeoffs: SENTENCE.repeat(2),
  result: `Late orders fell from 40 to ${n % 30} a day. ${SENTENCE.repeat(2)}`,
  lessons: `${SENTENCE}${n}`,
});
const WORDS = { title: "Late orders", question: "", competencies: ["ownership"] };

/** Of twenty calls sixteen read; the others write. */
const MIX = ["read", "read", "read", "read", "write"];

/**
 * What somebody asks of a site in a day: pages read, a story of 400 words saved, for a coach a remark changed. A save
 * waits for the one before it, as the editor does; meanwhile the person reads.
 */
export async function openWorkday(person) {
  const isCoach = person.name.startsWith("coach");
  const story = { id: randomUUID(), version: 1, isSaving: false };
  if (!isCoach)
    await person.mutate("story.create", { id: story.id, kind: "challenge", ...WORDS, sections: sections(0) });
  const reads = isCoach
    ? [
        () => person.query("review.desk", {}),
        () => person.query("remark.list", undefined),
        () => person.query("notification.list", {}),
      ]
    : [
        () => person.query("story.list", {}),
        () => person.query("story.get", { storyId: story.id }),
        () => person.query("story.revisions", { storyId: story.id }),
        () => person.query("notification.list", {}),
      ];
  const save = async () => {
    story.isSaving = true;
    try {
      const { id: storyId, version } = story;
      const changed = { storyId, version, operationId: randomUUID(), sections: sections(version) };
      story.version = (await person.mutate("story.save", { ...WORDS, ...changed })).version;
    } finally {
      story.isSaving = false;
    }
  };
  const remark = (n) => ({ body: `Say who counted, and when (${n}).`, ruleIds: [] });
  const kept = isCoach ? await person.mutate("remark.add", remark(0)) : null;
  const changeRemark = () => person.mutate("remark.edit", { remarkId: kept.remarkId, ...remark(randomUUID()) });
  let turn = Math.floor(Math.random() * MIX.length);
  return {
    next: () => {
      turn += 1;
      const isWrite = MIX[turn % MIX.length] === "write" && !story.isSaving;
      if (isWrite) return { kind: "write", act: isCoach ? changeRemark : save };
      return { kind: "read", act: reads[turn % reads.length] };
    },
  };
}
