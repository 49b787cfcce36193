import { EmailAddress, NewPassword, PersonName, TimeZone } from "@starboard/domain/account";
import { z } from "zod";
import { defineOpenVerb } from "../verb/define-open-verb.ts";
import { addPerson } from "./add-person.ts";
import { hashPassword } from "./password.ts";

const DemoAccount = z.object({ name: PersonName, email: EmailAddress, password: NewPassword, timeZone: TimeZone });

/** A person of the demo, marked as such. No router offers this verb: only the demo's entry calls it. */
export const registerDemoPerson = defineOpenVerb({
  door: "anyone",
  input: DemoAccount,
  run: async ({ tx, runtime, input }) => {
    const { name, email, timeZone } = input;
    const passwordHash = await hashPassword(input.password, { names: [name, email] });
    return { userId: await addPerson(tx, runtime, { name, email, passwordHash, timeZone, isDemo: true }) };
  },
});
