"use client";

import { COMPETENCY_TITLES, type Competency } from "@starboard/domain/competency";
import type { CompetencyMatch } from "@starboard/rules/match";
import { TextButton } from "@starboard/ui/text-button";
import { VisuallyHidden } from "@starboard/ui/visually-hidden";
import { suggestCompetencies } from "./suggest-competencies.ts";

export interface CompetencySuggestionsProps {
  spoken: readonly CompetencyMatch[];
  ticked: readonly Competency[];
  onConfirm: (competency: Competency) => void;
}

/** Competencies that the text speaks of and that are not ticked, with its words; nothing is ticked without the writer. */
export function CompetencySuggestions({ spoken, ticked, onConfirm }: CompetencySuggestionsProps) {
  const suggested = suggestCompetencies(spoken, ticked);
  if (suggested.length === 0) return null;
  return (
    <ul aria-label="Suggested by the words of the text" className="mt-3 grid gap-1 text-note text-ink-2">
      {suggested.map(({ competency, words }) => (
        <li key={competency}>
          The text speaks of <b className="text-ink">{COMPETENCY_TITLES[competency].toLowerCase()}</b>:{" "}
          {words.map((word) => `“${word}”`).join(", ")}.{" "}
          <TextButton onClick={() => onConfirm(competency)}>
            Yes, it shows that<VisuallyHidden>: {COMPETENCY_TITLES[competency]}</VisuallyHidden>
          </TextButton>
        </li>
      ))}
    </ul>
  );
}
