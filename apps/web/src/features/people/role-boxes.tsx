"use client";

import type { TeamRole } from "@starboard/domain/team-roles";
import { Checkbox } from "@starboard/ui/checkbox";
import { CheckboxGroup } from "@starboard/ui/checkbox-group";
import { ROLE_WORDS } from "./role-words.ts";

const ROLES = ["candidate", "coach", "lead"] as const satisfies readonly TeamRole[];

/** A set of roles as boxes of a form, one field a role; a candidate unless said otherwise. */
export function RoleBoxes({ legend, error }: { legend: string; error?: string | undefined }) {
  return (
    <CheckboxGroup legend={legend} name="roles" error={error}>
      {ROLES.map((role) => (
        <Checkbox
          key={role}
          name={role}
          label={ROLE_WORDS[role].title}
          hint={ROLE_WORDS[role].may}
          defaultChecked={role === "candidate"}
        />
      ))}
    </CheckboxGroup>
  );
}
