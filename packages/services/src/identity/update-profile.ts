import { users } from "@starboard/db/tables/users";
import { UpdateProfile } from "@starboard/domain/account";
import { eq } from "drizzle-orm";
import { defineOpenVerb } from "../verb/define-open-verb.ts";
import { assertTimeZone } from "./time-zone.ts";

/** The caller's own name and time zone. */
export const updateProfile = defineOpenVerb({
  door: "self",
  input: UpdateProfile,
  run: async ({ tx, input, userId }) => {
    assertTimeZone(input.timeZone);
    await tx.update(users).set({ name: input.name, timeZone: input.timeZone }).where(eq(users.id, userId));
    return { name: input.name, timeZone: input.timeZone };
  },
});
