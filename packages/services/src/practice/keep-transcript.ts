import { practices } from "@starboard/db/tables/practices";
import { KeepTranscript } from "@starboard/domain/practice";
import { eq } from "drizzle-orm";
import { requirePractice } from "../guards/require-practice.ts";
import { defineMutation } from "../verb/define-mutation.ts";

/** Keeps what was said beside the figures, or deletes it. */
export const keepTranscript = defineMutation({
  action: "practice.keep-transcript",
  input: KeepTranscript,
  guard: ({ tx, actor, input }) => requirePractice(tx, actor, "practice.keep-transcript", input.practiceId),
  run: async ({ tx, input, subject: { id }, audit }) => {
    const { transcript } = input;
    await tx.update(practices).set({ transcript }).where(eq(practices.id, id));
    audit({ subjectId: id, fields: ["transcript"] });
    return { isKept: transcript !== null };
  },
});
