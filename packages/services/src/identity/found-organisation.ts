import { CreateOrganisation } from "@starboard/domain/organisation";
import { storedLine } from "@starboard/domain/stored-text";
import { TEAM_ROLES } from "@starboard/domain/team-roles";
import { z } from "zod";
import { addOrganisation } from "../organisation/add-organisation.ts";
import { defineOpenVerb } from "../verb/define-open-verb.ts";
import { assertTimeZone } from "./time-zone.ts";

const FoundOrganisation = CreateOrganisation.extend({
  team: storedLine(80, "The team's name"),
  ownerRoles: z.array(z.enum(TEAM_ROLES)),
});

/** A new organisation with a first team; the caller owns it. */
export const foundOrganisation = defineOpenVerb({
  door: "self",
  input: FoundOrganisation,
  run: async ({ tx, runtime, input, userId }) => {
    assertTimeZone(input.timeZone);
    const { name, slug, timeZone, team, ownerRoles } = input;
    return addOrganisation(tx, runtime, {
      name,
      slug,
      timeZone,
      isPersonal: false,
      ownerId: userId,
      team: { name: team, ownerRoles },
    });
  },
});
