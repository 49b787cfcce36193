"use client";

import { readinessOf } from "@starboard/domain/readiness-numbers";
import { Block } from "@starboard/ui/block";
import { Button } from "@starboard/ui/button";
import { Deferred } from "@starboard/ui/deferred";
import { DeferredPart } from "@starboard/ui/deferred-part";
import { useState } from "react";
import { targetSentence } from "./target-words.ts";
import type { TeamCohort, TeamPerson, TeamSettings } from "./team-person.ts";

// What checks its fields is heavy.
const targetDialog = new Deferred(() => import("./target-dialog.tsx").then((module) => module.TargetDialog));

interface PersonTargetProps {
  person: TeamPerson;
  cohorts: readonly TeamCohort[];
  settings: TeamSettings;
  today: string;
}

/** What one person prepares for, where that comes from, and the way to change it. */
export function PersonTarget({ person, cohorts, settings, today }: PersonTargetProps) {
  const [isOpen, setOpen] = useState(false);
  const cohort = cohorts.find(({ name }) => name === person.cohort)?.target ?? null;
  const sentence = targetSentence(person.target, today);
  const differing = Object.keys(person.target.readiness).length;
  return (
    <Block
      title="Target"
      aside={
        <Button size="small" onClick={() => setOpen(true)}>
          {person.ownTarget ? "Change the target" : "Set a target"}
        </Button>
      }
    >
      <p className="text-note">
        {sentence || <span className="text-ink-2">No interview date, role or seniority is set.</span>}
      </p>
      <p className="text-note text-ink-2">
        {differing === 0
          ? "The organisation’s numbers hold."
          : `${differing} of the numbers ${differing === 1 ? "differs" : "differ"} from the organisation’s.`}
        {cohort ? ` The cohort ${person.cohort} has a target; what is not set here comes from it.` : ""}
      </p>
      {isOpen ? (
        <DeferredPart
          of={targetDialog}
          props={{
            scope: { kind: "person", userId: person.userId },
            name: person.name,
            target: person.ownTarget,
            base: readinessOf(settings, cohort?.readiness),
            onClose: () => setOpen(false),
          }}
        />
      ) : null}
    </Block>
  );
}
