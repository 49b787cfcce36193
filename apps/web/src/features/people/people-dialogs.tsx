"use client";

import { Deferred } from "@starboard/ui/deferred";
import { DeferredPart } from "@starboard/ui/deferred-part";
import type { Member, Team } from "./member.ts";
import type { PersonAct } from "./member-menu.tsx";
import { MoveDialog } from "./move-dialog.tsx";
import { RolesDialog } from "./roles-dialog.tsx";
import { SessionsDialog } from "./sessions-dialog.tsx";
import { RemoveDialog, SuspendDialog } from "./standing-dialogs.tsx";

// What checks its fields is heavy.
const cohortDialog = new Deferred(() => import("./cohort-dialog.tsx").then((module) => module.CohortDialog));

/** What is being done, and to whom. */
export interface OpenAct {
  act: PersonAct | "move";
  people: readonly Member[];
}

export interface PeopleDialogsProps {
  open: OpenAct | null;
  teams: readonly Team[];
  cohorts: readonly string[];
  onClose: () => void;
}

/** The one dialog that is open, if any. */
export function PeopleDialogs({ open, teams, cohorts, onClose }: PeopleDialogsProps) {
  const person = open?.people[0];
  if (!(open && person)) return null;
  switch (open.act) {
    case "roles":
      return <RolesDialog person={person} teams={teams} onClose={onClose} />;
    case "cohort":
      return <DeferredPart of={cohortDialog} props={{ people: open.people, cohorts, onClose }} />;
    case "sessions":
      return <SessionsDialog person={person} onClose={onClose} />;
    case "move":
      return <MoveDialog people={open.people} teams={teams} onClose={onClose} />;
    case "remove":
      return <RemoveDialog person={person} onClose={onClose} />;
    default:
      return <SuspendDialog person={person} onClose={onClose} />;
  }
}
