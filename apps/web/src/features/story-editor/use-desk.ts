"use client";

import type { SectionLabel } from "@starboard/domain/section";
import { useKeys } from "@starboard/ui/keys";
import { announce } from "@starboard/ui/live-region";
import { useCallback, useMemo, useRef, useState } from "react";
import { noteIdOf } from "./finding-note.tsx";
import type { SectionView } from "./open-section-view.ts";
import type { PlacedFinding } from "./placed-findings.ts";
import type { TextMarkRange } from "./text-mark-range.ts";
import { Told } from "./told.ts";
import { useSteady } from "./use-steady.ts";

const SEVERITY_WORDS = { must: "Must", should: "Should", hint: "Hint" } as const;
/** Where a remark on the whole story leads. */
const WHOLE: SectionLabel = "action";

type Marks = Readonly<Record<SectionLabel, readonly TextMarkRange[]>>;

/** Joins notes and words: which one is lit, going from one to the other, by pointer and by keys. */
export function useDesk(notes: readonly PlacedFinding[], save: () => void) {
  const views = useRef(new Map<SectionLabel, SectionView>());
  const last = useRef<SectionLabel>(WHOLE);
  /** Places the notes anew, where they stand beside the text. */
  const placing = useRef<() => void>(null);
  // Past React: a caret that goes into a mark draws that mark and the notes, and nothing else of the page.
  const [lit] = useState(() => new Told<string | null>(null));

  const register = useCallback((label: SectionLabel, view: SectionView | null) => {
    if (view) views.current.set(label, view);
    else views.current.delete(label);
  }, []);
  const goTo = useCallback(
    (placed: PlacedFinding) => {
      const section = placed.section ?? WHOLE;
      const view = views.current.get(section);
      view?.goTo(view.findMark(placed.id) ?? undefined);
      last.current = section;
      lit.tell(placed.id);
    },
    [lit],
  );
  const focusText = useCallback(() => views.current.get(last.current)?.focus(), []);
  const onCaret = useSteady((section: SectionLabel, markId: string | null) => {
    last.current = section;
    const note = notes.find(({ id }) => id === lit.read());
    // A note about what is missing has no words: it stays lit while its section is being written.
    const isKept = markId === null && note?.section === section && note.start === note.end;
    if (!isKept) lit.tell(markId);
  });
  /** Top of the words of a note in window coordinates; of its section's heading where it has none. */
  const topOf = useCallback((placed: PlacedFinding) => {
    const section = placed.section ?? WHOLE;
    const top = views.current.get(section)?.topOf(placed.id);
    return top ?? document.getElementById(`${section}-head`)?.getBoundingClientRect().top ?? null;
  }, []);

  const step = (direction: 1 | -1) => {
    const problems = notes.filter(({ finding }) => finding.polarity === "problem");
    const at = problems.findIndex(({ id }) => id === lit.read());
    const from = at === -1 && direction === -1 ? 0 : at;
    const next = problems.at((from + direction) % problems.length);
    if (!next) return announce("No findings.");
    goTo(next);
    announce(`${SEVERITY_WORDS[next.finding.severity]}: ${next.finding.message}`);
  };
  useKeys("Editor", [
    { keys: "Mod+S", label: "Save now", run: save },
    { keys: "F8", label: "Next finding", run: () => step(1) },
    { keys: "Shift+F8", label: "Finding before", run: () => step(-1) },
    {
      keys: "Alt+Enter",
      label: "From the text to the note of the finding",
      run: () =>
        document
          .getElementById(noteIdOf(lit.read() ?? ""))
          ?.querySelector("button")
          ?.focus(),
    },
    {
      keys: "Escape",
      label: "From a note back to the text",
      run: () => {
        if (document.activeElement?.closest(".ui-note")) focusText();
      },
    },
  ]);
  /** Lights the mark that comes around the caret before it is there, so that its note is drawn lit and not drawn twice. */
  const foresee = useCallback(
    (marks: Marks) => {
      for (const [label, view] of views.current) {
        const markId = view.findAround(marks[label]);
        if (markId && lit.read() === null) onCaret(label, markId);
      }
    },
    [lit, onCaret],
  );
  /** Puts marks into the text, and the notes beside it level with them: past React, which shows neither's place. */
  const moveMarks = useCallback((marks: Marks) => {
    for (const [label, view] of views.current) view.setMarks(marks[label]);
    placing.current?.();
  }, []);
  const takePattern = useCallback(
    ({ section }: PlacedFinding, pattern: string) => views.current.get(section ?? WHOLE)?.append(pattern),
    [],
  );
  return useMemo(
    () => ({ lit, placing, register, onCaret, goTo, topOf, foresee, moveMarks, takePattern, focusText }),
    [lit, register, onCaret, goTo, topOf, foresee, moveMarks, takePattern, focusText],
  );
}

export type Desk = ReturnType<typeof useDesk>;
