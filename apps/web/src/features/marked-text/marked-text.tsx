"use client";

import { SECTION_LABELS, SECTION_TITLES, type SectionLabel, type Sections } from "@starboard/domain/section";
import { Added, Removed } from "@starboard/ui/diff";
import { StorySection, StoryText } from "@starboard/ui/story-text";
import { TextMark } from "@starboard/ui/text-mark";
import type { PointerEvent, ReactNode, RefObject } from "react";
import { layOutSection, type RangeMark, type Run } from "./lay-out-section.ts";

export interface SectionMark extends RangeMark {
  section: SectionLabel;
  /** `settled` is a comment that is dealt with; `quote` are words that a rating rests on. */
  kind: "comment" | "suggestion" | "settled" | "quote";
  /** What is suggested, or was taken, in place of the words; empty: that they be deleted. */
  replacement?: string;
  /** Shown after the words and in the note. */
  number?: number;
  /** Id of the note's element. */
  noteId?: string;
}

export interface MarkedTextProps {
  label: string;
  sections: Sections;
  marks: readonly SectionMark[];
  /** Ids of the marks that are lit. */
  lit: readonly string[];
  /** Pressed by pointer or keyboard. */
  onMark?: (id: string) => void;
  onHover?: (id: string | null) => void;
  /** The element around the text, for selections and for placing notes. */
  ref: RefObject<HTMLDivElement | null>;
  /** Stands over the text without being part of it. */
  children?: ReactNode;
}

/** A story to be read, with marked ranges: comments as washed words with a number, quotes underlined twice. */
export function MarkedText({ label, sections, marks, lit, onMark, onHover, ref, children }: MarkedTextProps) {
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  const onPointerOver = (event: PointerEvent) => {
    const over = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-marks]") : null;
    onHover?.(over?.dataset.marks?.split(" ")[0] ?? null);
  };
  return (
    <div ref={ref} className="relative" onPointerOver={onPointerOver} onPointerLeave={() => onHover?.(null)}>
      <StoryText label={label}>
        {SECTION_LABELS.map((section) => {
          const paragraphs = layOutSection(
            sections[section],
            marks.filter((mark) => mark.section === section),
          );
          return (
            <StorySection key={section} title={SECTION_TITLES[section]}>
              <div data-section={section}>
                {paragraphs.length === 0 ? <p className="font-sans text-note text-ink-3">Not written.</p> : null}
                {paragraphs.map((runs) => (
                  <p key={runs[0]?.start}>
                    {runs.map((run) => (
                      <MarkedRun key={run.start} run={run} byId={byId} lit={lit} onMark={onMark} />
                    ))}
                  </p>
                ))}
              </div>
            </StorySection>
          );
        })}
      </StoryText>
      {children}
    </div>
  );
}

interface MarkedRunProps extends Pick<MarkedTextProps, "lit" | "onMark"> {
  run: Run;
  byId: ReadonlyMap<string, SectionMark>;
}

function MarkedRun({ run, byId, lit, onMark }: MarkedRunProps) {
  const over = run.marks.flatMap((id) => byId.get(id) ?? []);
  const edit = over.find((mark) => mark.replacement !== undefined);
  const plain = <span data-at={run.start}>{run.text}</span>;
  const words = edit ? <Removed isContinued={!run.opens.includes(edit.id)}>{plain}</Removed> : plain;
  const meant = over.find((mark) => mark.kind !== "quote") ?? over[0];
  if (!meant) return words;
  // Where a mark opens it is a stop of the keyboard; where it goes on, it only answers the pointer through its first part.
  const opening = run.opens.flatMap((id) => byId.get(id) ?? []).find((mark) => mark.kind !== "quote");
  const pressed = opening ?? (meant.kind === "quote" ? undefined : meant);
  return (
    <span data-marks={run.marks.join(" ")}>
      <TextMark
        {...(meant.kind === "settled" ? { severity: "hint" } : { kind: meant.kind })}
        {...(opening?.noteId && { noteId: opening.noteId })}
        on={run.marks.some((id) => lit.includes(id))}
        {...(pressed && onMark && { onPress: () => onMark(pressed.id) })}
      >
        {words}
        {run.closes.map((id) => (
          <sup key={id} aria-hidden="true" className="select-none">
            {byId.get(id)?.number}
          </sup>
        ))}
      </TextMark>
      {edit?.replacement && run.closes.includes(edit.id) ? (
        <span className="select-none">
          <Added>{edit.replacement}</Added>
        </span>
      ) : null}
    </span>
  );
}
