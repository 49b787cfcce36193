import { interviews } from "@starboard/db/tables/interviews";
import { StarboardError } from "@starboard/domain/errors";
import { AddInterview, MAX_INTERVIEWS } from "@starboard/domain/interview";
import { eq } from "drizzle-orm";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineMutation } from "../verb/define-mutation.ts";

/** A new interview of the caller's. The same id sent again adds no second one, and brings a removed one back. */
export const addInterview = defineMutation({
  action: "interview.add",
  input: AddInterview,
  guard: ({ actor }) => requireOrganisation(actor, "interview.add"),
  run: async ({ tx, actor, runtime, input, audit }) => {
    const { orgId, userId } = actor;
    if ((await tx.$count(interviews, eq(interviews.userId, userId))) >= MAX_INTERVIEWS) {
      throw new StarboardError("LIMIT", `There are ${MAX_INTERVIEWS} interviews here. Remove one that is over.`);
    }
    await tx
      .insert(interviews)
      .values({ ...input, orgId, userId, createdAt: runtime.clock.now() })
      .onConflictDoNothing();
    audit({ subjectId: input.id, fields: ["day", "organisation", "role", "profile"] });
    return { interviewId: input.id };
  },
});
