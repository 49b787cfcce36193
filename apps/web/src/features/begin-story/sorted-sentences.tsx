"use client";

import { SECTION_LABELS, SECTION_TITLES, type SectionLabel } from "@starboard/domain/section";
import { Glyph } from "@starboard/ui/glyph";
import { announce } from "@starboard/ui/live-region";
import { Select } from "@starboard/ui/select";
import { VisuallyHidden } from "@starboard/ui/visually-hidden";
import { GripVertical } from "lucide-react";
import { type DragEvent, type KeyboardEvent, useRef, useState } from "react";
import { confidenceWord } from "./confidence-words.ts";
import { SectionTargets } from "./section-targets.tsx";
import { relabel, type SortedSentence, type SortedText } from "./sorted-text.ts";

const OPTIONS = SECTION_LABELS.map((label, index) => ({
  value: label,
  label: `${index + 1} ${SECTION_TITLES[label]}`,
}));

export interface SortedSentencesProps {
  sorted: SortedText;
  onSorted: (sorted: SortedText) => void;
  /** Null where there is nothing to take back, or to make again. */
  undo: (() => void) | null;
  redo: (() => void) | null;
}

/**
 * Every sentence with its section and how sure the sorting is. A number key corrects the section and goes on; a sentence
 * may be dragged to its section too. Mod+Z takes a correction back.
 */
export function SortedSentences({ sorted, onSorted, undo, redo }: SortedSentencesProps) {
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const drop = (label: SectionLabel) => {
    if (dragged === null) return;
    setDragged(null);
    onSorted(relabel(sorted, dragged, label));
    announce(`Moved to ${SECTION_TITLES[label]}`);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, index: number) => {
    const isMod = event.metaKey || event.ctrlKey;
    if (isMod && event.key.toLowerCase() === "z") {
      event.preventDefault();
      return (event.shiftKey ? redo : undo)?.();
    }
    const label = SECTION_LABELS[Number(event.key) - 1];
    if (!label || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onSorted(relabel(sorted, index, label));
    list.current?.querySelectorAll("select")[index + 1]?.focus();
  };
  return (
    <>
      <SectionTargets sorted={sorted} isDragging={dragged !== null} onDrop={drop} />
      <ol ref={list} aria-label="Sentences and their sections">
        {sorted.sentences.map((sentence, index) => (
          <SentenceRow
            key={sentence.start}
            words={sorted.text.slice(sentence.start, sentence.end)}
            sentence={sentence}
            onLabel={(label) => onSorted(relabel(sorted, index, label))}
            onKeyDown={(event) => onKeyDown(event, index)}
            onDrag={(isHeld) => setDragged(isHeld ? index : null)}
          />
        ))}
      </ol>
    </>
  );
}

interface SentenceRowProps {
  words: string;
  sentence: SortedSentence;
  onLabel: (label: SectionLabel) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** It is taken up, or let go wherever that was. */
  onDrag: (isHeld: boolean) => void;
}

function SentenceRow({ words, sentence, onLabel, onKeyDown, onDrag }: SentenceRowProps) {
  const { label, confidence, isCorrected } = sentence;
  const row = useRef<HTMLLIElement>(null);
  const takeUp = (event: DragEvent) => {
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", words);
    if (row.current) event.dataTransfer.setDragImage(row.current, 12, 12);
    onDrag(true);
  };
  const sureness = isCorrected ? "yours" : confidenceWord(confidence);
  return (
    <li
      ref={row}
      onDragStart={takeUp}
      onDragEnd={() => onDrag(false)}
      className="grid gap-x-3 gap-y-1.5 border-rule border-b py-3 sm:grid-cols-[1rem_minmax(0,1fr)_11.5rem] coarse:sm:grid-cols-[minmax(0,1fr)_11.5rem]"
    >
      <span
        data-handle=""
        draggable
        title="Drag it to its section"
        className="hidden cursor-grab pt-1 text-ink-3 sm:block coarse:hidden!"
      >
        <GripVertical aria-hidden="true" className="size-4" />
      </span>
      <p className="font-serif text-ui leading-relaxed whitespace-pre-wrap">{words}</p>
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 sm:grid-cols-1 sm:content-start">
        <Select
          size="small"
          aria-label={`Section of “${shorten(words)}”`}
          options={OPTIONS}
          value={label}
          onChange={(event) => onLabel(event.target.value as SectionLabel)}
          onKeyDown={onKeyDown}
        />
        <p
          className={`mt-1 flex items-baseline gap-1.5 text-fine ${sureness === "unsure" ? "text-ink" : "text-ink-3"}`}
        >
          <Glyph name={SIGNS[sureness]} />
          <span>
            {WORDS[sureness]}
            {isCorrected ? null : (
              <span className="tabular-nums">
                <VisuallyHidden>,</VisuallyHidden> {Math.round(confidence * 100)}%
              </span>
            )}
          </span>
        </p>
      </div>
    </li>
  );
}

const SIGNS = { clear: "full", likely: "half", unsure: "unknown", yours: "tick" } as const;
const WORDS = { clear: "clear", likely: "likely", unsure: "please look", yours: "your choice" } as const;
const SHORT = 48;

const shorten = (words: string) => (words.length > SHORT ? `${words.slice(0, SHORT).trimEnd()}…` : words);
