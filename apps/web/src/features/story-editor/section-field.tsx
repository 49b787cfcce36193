"use client";

import { SECTION_TITLES, type SectionLabel } from "@starboard/domain/section";
import { SECTION_MAX_LENGTH } from "@starboard/domain/story-limits";
import { Glyph } from "@starboard/ui/glyph";
import { announce } from "@starboard/ui/live-region";
import { TextButton } from "@starboard/ui/text-button";
import { memo, type ReactNode, useLayoutEffect, useRef } from "react";
import { LiveAids } from "./live-aids.tsx";
import { openSectionView, type SectionView } from "./open-section-view.ts";
import type { SavingSession } from "./saving-session.ts";
import { SectionWords } from "./section-words.tsx";
import type { Seen } from "./share-look.ts";
import type { TextMarkRange } from "./text-mark-range.ts";
import type { Told } from "./told.ts";
import { useSession } from "./use-session.ts";

export interface SectionFieldProps {
  label: SectionLabel;
  session: SavingSession;
  /** The template of this section, with its blanks in square brackets. */
  prompt: string;
  marks: readonly TextMarkRange[];
  /** Id of the mark that is lit, told past React. */
  lit: Told<string | null>;
  onCaret: (label: SectionLabel, markId: string | null) => void;
  /** Hands out the open field, and null when it closes. */
  register: (label: SectionLabel, view: SectionView | null) => void;
  /** What the rules have told; left out where nothing is to be offered for it. */
  drawn: Told<Seen | null> | null;
  /** Below the text, on narrow screens. */
  children?: ReactNode;
}

/** One section: its heading, its growing text field with marks, and how much of it is too much. */
export const SectionField = memo(DrawnField);

function DrawnField({ label, session, prompt, marks, lit, onCaret, register, drawn, children }: SectionFieldProps) {
  const parent = useRef<HTMLDivElement>(null);
  const view = useRef<SectionView>(null);
  const headId = `${label}-head`;
  const lengthId = `${label}-length`;
  const excess = useSession(session, (queue) => excessOf(queue.current.sections[label]));
  const isEmpty = useSession(session, (queue) => queue.current.sections[label] === "");

  // Before the first paint: an empty field would be drawn, and everything below it would jump once the text comes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another prompt is told below, and leaves the field its focus
  useLayoutEffect(() => {
    if (!parent.current) return;
    const opened = openSectionView({
      parent: parent.current,
      text: session.queue.current.sections[label],
      labelledBy: headId,
      describedBy: lengthId,
      prompt,
      onText: (next) => session.editSection(label, next),
      onCaret: (markId) => onCaret(label, markId),
    });
    view.current = opened;
    register(label, opened);
    // Past React: the field shows a key before anything is drawn, and a text from elsewhere is put in where it differs.
    const stop = session.subscribe((isOwn) => opened.setText(session.queue.current.sections[label], isOwn));
    const light = () => opened.setLit(lit.read());
    light();
    const stopLight = lit.subscribe(light);
    return () => {
      stop();
      stopLight();
      register(label, null);
      opened.destroy();
    };
  }, [session, label, headId, lengthId, lit, onCaret, register]);
  useLayoutEffect(() => view.current?.setPrompt(prompt), [prompt]);
  // With the drawing, so that the notes beside the text, which are drawn after it, are placed by the marks as they are now.
  useLayoutEffect(() => view.current?.setMarks(marks), [marks]);
  const takeTemplate = () => {
    view.current?.append(prompt);
    announce("The template is in. Tab goes from blank to blank.");
  };

  return (
    <section
      id={label}
      className="group/section relative scroll-mt-32 pb-1 before:absolute before:inset-y-1 before:-left-3 before:w-0.5 before:rounded-mark focus-within:before:bg-accent md:before:-left-5 [&+&]:mt-5"
    >
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="ui-story-head">
          <span id={headId}>{SECTION_TITLES[label]}</span>
          <SectionWords session={session} label={label} />
        </h2>
        {isEmpty ? (
          <TextButton
            // A finger's height, without making the heading's line higher than it is once a word stands below.
            className="-my-3 font-sans text-note"
            aria-label={`Use this template: ${SECTION_TITLES[label]}`}
            onClick={takeTemplate}
          >
            Use this template
          </TextButton>
        ) : null}
      </div>
      <div ref={parent} className="min-h-[1.62em] cursor-text" />
      <p id={lengthId} role="status" className="font-sans text-note text-port empty:hidden">
        {excess > 0 ? (
          <>
            <Glyph name="can" className="me-1.5" />
            {excess.toLocaleString("en-GB")} {excess === 1 ? "character" : "characters"} too many: a section holds{" "}
            {SECTION_MAX_LENGTH.toLocaleString("en-GB")}. Nothing is cut.
          </>
        ) : null}
      </p>
      {drawn ? <LiveAids label={label} drawn={drawn} view={view} /> : null}
      {children}
    </section>
  );
}

/** By how many characters the text is longer than a section may be; in UTF-16 units, as it would be stored. */
const excessOf = (text: string): number => Math.max(0, text.normalize("NFC").length - SECTION_MAX_LENGTH);
