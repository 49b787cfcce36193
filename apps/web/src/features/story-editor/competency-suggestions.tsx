"use client";

import { COMPETENCY_TITLES, type Competency } from "@starboard/domain/competency";
import { joinSections } from "@starboard/domain/section";
import type { CompetencyMatch } from "@starboard/rules/match";
import { TextButton } from "@starboard/ui/text-button";
import { VisuallyHidden } from "@starboard/ui/visually-hidden";
import { useEffect, useState } from "react";
import type { SavingSession } from "./saving-session.ts";
import { suggestCompetencies } from "./suggest-competencies.ts";

const PAUSE_MS = 1_000;

export interface CompetencySuggestionsProps {
  session: SavingSession;
  ticked: readonly Competency[];
  onConfirm: (competency: Competency) => void;
}

/** Competencies that the text speaks of and that are not ticked, with its words; nothing is ticked without the writer. */
export function CompetencySuggestions({ session, ticked, onConfirm }: CompetencySuggestionsProps) {
  const suggested = suggestCompetencies(useSpokenOf(session), ticked);
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

/** What the text speaks of, a second after the last key; the words of the rules come when they are first needed. */
function useSpokenOf(session: SavingSession): readonly CompetencyMatch[] {
  const [found, setFound] = useState<readonly CompetencyMatch[]>([]);
  useEffect(() => {
    let isHere = true;
    const look = async () => {
      // Without a connection they do not come; the next pause asks again.
      const rules = await import("@starboard/rules/match").catch(() => null);
      if (rules && isHere) setFound(rules.findCompetencies(joinSections(session.queue.current.sections).text));
    };
    let timer = setTimeout(look, PAUSE_MS);
    let seen = session.queue.current.sections;
    const stop = session.subscribe(() => {
      const { sections } = session.queue.current;
      if (sections === seen) return;
      seen = sections;
      clearTimeout(timer);
      timer = setTimeout(look, PAUSE_MS);
    });
    return () => {
      isHere = false;
      clearTimeout(timer);
      stop();
    };
  }, [session]);
  return found;
}
