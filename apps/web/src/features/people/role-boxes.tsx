"use client";

import type { TeamRole } from "@starboard/domain/organisation";
import { Checkbox } from "@starboard/ui/checkbox";
import { Glyph } from "@starboard/ui/glyph";
import { useId } from "react";
import { ROLE_WORDS } from "./role-words.ts";

const ROLES = ["candidate", "coach", "lead"] as const satisfies readonly TeamRole[];

/** A set of roles as boxes of a form, one field a role; a candidate unless said otherwise. */
export function RoleBoxes({ legend, error }: { legend: string; error?: string | undefined }) {
  const errorId = useId();
  return (
    <fieldset name="roles" tabIndex={-1} aria-describedby={error ? errorId : undefined}>
      <legend className="mb-1.5 text-note font-semibold">{legend}</legend>
      <div className="grid gap-1">
        {ROLES.map((role) => (
          <Checkbox
            key={role}
            name={role}
            label={ROLE_WORDS[role].title}
            hint={ROLE_WORDS[role].may}
            defaultChecked={role === "candidate"}
          />
        ))}
      </div>
      {error ? (
        <p id={errorId} className="ui-error">
          <Glyph name="can" />
          <span>{error}</span>
        </p>
      ) : null}
    </fieldset>
  );
}
