"use client";

import { SECTION_LABELS, SECTION_TITLES, type SectionLabel } from "@starboard/domain/section";
import { Glyph } from "@starboard/ui/glyph";
import { Select } from "@starboard/ui/select";
import { VisuallyHidden } from "@starboard/ui/visually-hidden";
import { type KeyboardEvent, useRef } from "react";
import { confidenceWord } from "./confidence-words.ts";
import { relabel, type SortedSentence, type SortedText } from "./sorted-text.ts";

const OPTIONS = SECTION_LABELS.map((label, index) => ({
  value: label,
  label: `${index + 1} ${SECTION_TITLES[label]}`,
}));

export interface SortedSentencesProps {
  sorted: SortedText;
  onSorted: (sorted: SortedText) => void;
}

/** Every sentence with its section and how sure the sorting is. A number key corrects the section and goes on. */
export function SortedSentences({ sorted, onSorted }: SortedSentencesProps) {
  const list = useRef<HTMLOListElement>(null);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, index: number) => {
    const label = SECTION_LABELS[Number(event.key) - 1];
    if (!label || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onSorted(relabel(sorted, index, label));
    list.current?.querySelectorAll("select")[index + 1]?.focus();
  };
  return (
    <ol ref={list} className="border-rule border-t" aria-label="Sentences and their sections">
      {sorted.sentences.map((sentence, index) => (
        <SentenceRow
          key={sentence.start}
          words={sorted.text.slice(sentence.start, sentence.end)}
          sentence={sentence}
          onLabel={(label) => onSorted(relabel(sorted, index, label))}
          onKeyDown={(event) => onKeyDown(event, index)}
        />
      ))}
    </ol>
  );
}

interface SentenceRowProps {
  words: string;
  sentence: SortedSentence;
  onLabel: (label: SectionLabel) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

function SentenceRow({ words, sentence, onLabel, onKeyDown }: SentenceRowProps) {
  const { label, confidence, isCorrected } = sentence;
  const sureness = isCorrected ? "yours" : confidenceWord(confidence);
  return (
    <li className="grid gap-x-6 gap-y-1.5 border-rule border-b py-3 sm:grid-cols-[minmax(0,1fr)_11.5rem]">
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
