import { users } from "@starboard/db/tables/users";
import type { Tx } from "@starboard/db/transaction";
import { slugFrom } from "@starboard/domain/organisation";
import { makeId } from "../make-id.ts";
import { addOrganisation } from "../organisation/add-organisation.ts";
import type { Runtime } from "../runtime.ts";
import { assertTimeZone } from "./time-zone.ts";

export interface NewPerson {
  name: string;
  email: string;
  passwordHash: string;
  timeZone: string;
  isDemo?: boolean;
}

/** A person with a personal space of their own. The transaction is in that space's tenant afterwards. */
export async function addPerson(tx: Tx, runtime: Runtime, person: NewPerson): Promise<string> {
  assertTimeZone(person.timeZone);
  const id = makeId(runtime.clock);
  const { isDemo = false, ...row } = person;
  await tx.insert(users).values({ ...row, isDemo, id, createdAt: runtime.clock.now() });
  await addOrganisation(tx, runtime, {
    name: "Personal space",
    slug: `${slugFrom(person.name).slice(0, 32)}-${id.slice(-10)}`.replaceAll("--", "-"),
    timeZone: person.timeZone,
    isPersonal: true,
    ownerId: id,
    team: { name: "Only me", ownerRoles: ["candidate"] },
  });
  return id;
}
