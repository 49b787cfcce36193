"use client";

import { SECTION_LABELS, SECTION_TITLES, type SectionLabel, type Sections } from "@starboard/domain/section";
import { StorySection, StoryText } from "@starboard/ui/story-text";
import { TextMark } from "@starboard/ui/text-mark";
import type { ReactNode, RefObject } from "react";
import { layOutSection } from "@/features/marked-text/index.ts";
import { noteIdOf } from "./finding-note.tsx";
import type { PlacedFinding } from "./placed-findings.ts";

export interface ReadSectionsProps {
  sections: Sections;
  notes?: readonly PlacedFinding[];
  lit?: string | null;
  onMark?: (id: string) => void;
  ref?: RefObject<HTMLDivElement | null>;
  /** Below a section, on narrow screens. */
  under?: (label: SectionLabel) => ReactNode;
}

/** The text to be read, with the findings' words underlined. */
export function ReadSections({ sections, notes = [], lit, onMark, ref, under }: ReadSectionsProps) {
  const byId = new Map(notes.map((note) => [note.id, note]));
  return (
    <div ref={ref}>
      <StoryText label="The story">
        {SECTION_LABELS.map((label) => {
          const marks = notes.filter(({ section, start, end }) => section === label && start < end);
          const paragraphs = layOutSection(sections[label], marks);
          return (
            <StorySection key={label} title={<span id={`${label}-head`}>{SECTION_TITLES[label]}</span>} id={label}>
              {paragraphs.length === 0 ? <p className="font-sans text-note text-ink-3">Not written.</p> : null}
              {paragraphs.map((runs) => (
                <p key={runs[0]?.start}>
                  {runs.map((run) => {
                    const meant = run.marks
                      .flatMap((id) => byId.get(id) ?? [])
                      .find(({ id, finding }) => finding.polarity === "problem" || id === lit);
                    if (!meant)
                      return (
                        <span key={run.start} data-finding={run.marks.join(" ")}>
                          {run.text}
                        </span>
                      );
                    const isProblem = meant.finding.polarity === "problem";
                    return (
                      <span key={run.start} data-finding={run.marks.join(" ")}>
                        <TextMark
                          {...(isProblem ? { severity: meant.finding.severity } : { kind: "comment" as const })}
                          on={run.marks.includes(lit ?? "")}
                          noteId={noteIdOf(meant.id)}
                          {...(onMark && run.opens.includes(meant.id) && { onPress: () => onMark(meant.id) })}
                        >
                          {run.text}
                        </TextMark>
                      </span>
                    );
                  })}
                </p>
              ))}
              {under?.(label)}
            </StorySection>
          );
        })}
      </StoryText>
    </div>
  );
}
