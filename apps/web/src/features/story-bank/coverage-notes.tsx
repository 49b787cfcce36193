"use client";

import { type CoverageNote, listCompetencies } from "@starboard/domain/coverage";
import { dayIn } from "@starboard/ui/date-format";
import { dayWords } from "@starboard/ui/day-words";
import { Link } from "@starboard/ui/link";
import type { ReactNode } from "react";
import { useHere } from "@/features/shell/index.ts";
import type { BankStory } from "./bank-story.ts";

export interface CoverageNotesProps {
  base: string;
  stories: readonly BankStory[];
  notes: readonly CoverageNote[];
}

/** What the stories are together, a sentence each with what to do about it. Nothing where there is nothing to say. */
export function CoverageNotes({ base, stories, notes }: CoverageNotesProps) {
  const { timeZone } = useHere();
  if (notes.length === 0) return null;
  return (
    <ul aria-label="What to look at in the coverage" className="mt-5 grid gap-3 text-note text-ink-2">
      {notes.map((note) => (
        <li key={`${note.kind} ${note.ids.join(" ")}`} className="border-rule border-t pt-3">
          <NoteText
            note={note}
            timeZone={timeZone}
            titleOf={(id) => <StoryTitle base={base} id={id} stories={stories} />}
          />
        </li>
      ))}
    </ul>
  );
}

interface NoteTextProps {
  note: CoverageNote;
  timeZone: string;
  titleOf: (id: string) => ReactNode;
}

function NoteText({ note, timeZone, titleOf }: NoteTextProps) {
  const competencies = listCompetencies(note.competencies);
  if (note.kind === "one_for_all") {
    return (
      <>
        <b className="text-ink">One story does everything.</b> {titleOf(note.ids[0])} is all you have for {competencies}
        . Once it is told, nothing is left for the others: prepare a second one for at least one of them.
      </>
    );
  }
  if (note.kind === "overlap") {
    return (
      <>
        <b className="text-ink">Two stories show the same.</b> {titleOf(note.ids[0])} and {titleOf(note.ids[1])} both
        stand for {competencies}. One of them may say more about something else.
      </>
    );
  }
  return (
    <>
      <b className="text-ink">Going stale.</b> {titleOf(note.ids[0])} is all you have for {competencies}, and counts
      until {dayWords(dayIn(note.untilMs, timeZone))}. Say it aloud or go over it.
    </>
  );
}

export function StoryTitle({ base, id, stories }: { base: string; id: string; stories: readonly BankStory[] }) {
  const story = stories.find((one) => one.id === id);
  return story ? (
    <Link href={`${base}/${id}`} className="wrap-anywhere">
      {story.title}
    </Link>
  ) : null;
}
