"use client";

import { SECTION_TITLES } from "@starboard/domain/section";
import { FREE_TEXT_MAX_LENGTH } from "@starboard/domain/story-limits";
import { Block } from "@starboard/ui/block";
import { Button } from "@starboard/ui/button";
import { Field } from "@starboard/ui/field";
import { announce } from "@starboard/ui/live-region";
import { TextButton } from "@starboard/ui/text-button";
import { Textarea } from "@starboard/ui/textarea";
import { showToast } from "@starboard/ui/toast";
import { useEffect, useRef, useState } from "react";
import { confidenceWord } from "./confidence-words.ts";
import { SortedSentences } from "./sorted-sentences.tsx";
import { type SortedText, sortText } from "./sorted-text.ts";
import { useSortedHistory } from "./use-sorted-history.ts";

export interface PastedTextProps {
  text: string;
  sorted: SortedText | null;
  /** What of the sections is refused, by section. */
  refusals: readonly string[];
  onText: (text: string) => void;
  onSorted: (sorted: SortedText | null) => void;
}

/** A text in one piece: sorted into sections sentence by sentence, to be corrected before it becomes a story. */
export function PastedText({ text, sorted, refusals, onText, onSorted }: PastedTextProps) {
  const [problem, setProblem] = useState("");
  const [isBusy, setBusy] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  /** Set by a press here, so that the focus follows what took its place. */
  const followFocus = useRef(false);
  const isSorted = sorted !== null;
  const { start, correct, undo, redo } = useSortedHistory(sorted, onSorted);
  const excess = text.normalize("NFC").length - FREE_TEXT_MAX_LENGTH;

  useEffect(() => {
    if (!followFocus.current) return;
    followFocus.current = false;
    frame.current?.querySelector<HTMLElement>(isSorted ? "select" : "textarea")?.focus();
  }, [isSorted]);
  const goBack = () => {
    followFocus.current = true;
    start(null);
    if (!sorted?.sentences.some(({ isCorrected }) => isCorrected)) return;
    showToast({ title: "The corrections of the sorted text are gone.", undo: { run: () => start(sorted) } });
  };
  const sort = async () => {
    if (text.trim() === "") return setProblem("Paste or write a text first.");
    if (excess > 0) return;
    setBusy(true);
    try {
      const next = await sortText(text.normalize("NFC").replace(/\r\n?/g, "\n"));
      if (next.sentences.length === 0) return setProblem("No sentence was found in this text.");
      setProblem("");
      followFocus.current = true;
      start(next);
      announce(summaryOf(next));
    } catch {
      setProblem("The sorting could not be loaded. Your text is still here; try again.");
    } finally {
      setBusy(false);
    }
  };
  if (sorted) {
    return (
      <div ref={frame}>
        <Block title="Sorted into sections" aside={<TextButton onClick={goBack}>Back to the text</TextButton>}>
          <p className="mb-3 max-w-measure text-note text-ink-2">
            {summaryOf(sorted)} Correct a section with its list, press 1 to 6 on it, or drag the sentence; headings are
            left out. {undo ? <TextButton onClick={undo}>Take the last correction back</TextButton> : null}
          </p>
          <SortedSentences sorted={sorted} onSorted={correct} undo={undo} redo={redo} />
          <div role="alert" className="mt-2 text-note text-port empty:hidden">
            {refusals.map((refusal) => (
              <p key={refusal}>{refusal}</p>
            ))}
          </div>
        </Block>
      </div>
    );
  }
  const tooLong = `${excess.toLocaleString("en-GB")} characters too many: the sorting takes ${FREE_TEXT_MAX_LENGTH.toLocaleString("en-GB")}. Nothing is cut.`;
  return (
    <div ref={frame} className="grid gap-3">
      <Field
        id="new-pasted"
        label="Your text"
        hint="Notes, a mail, an answer you once gave. Headings such as “Situation” or “Result:” are followed where they stand."
        error={excess > 0 ? tooLong : problem}
      >
        <Textarea face="serif" rows={10} value={text} onChange={(event) => onText(event.target.value)} />
      </Field>
      <p>
        <Button tone="primary" busy={isBusy} onClick={() => void sort()}>
          Sort into sections
        </Button>
      </p>
    </div>
  );
}

function summaryOf({ sentences }: SortedText): string {
  const unsure = sentences.filter((one) => !one.isCorrected && confidenceWord(one.confidence) === "unsure").length;
  const found = new Set(sentences.map(({ label }) => label));
  const missing = Object.entries(SECTION_TITLES).filter(([label]) => !found.has(label as keyof typeof SECTION_TITLES));
  const count = `${sentences.length} ${sentences.length === 1 ? "sentence" : "sentences"}`;
  const look = unsure === 0 ? "" : `, ${unsure} of them to look at`;
  const gaps = missing.length === 0 ? "" : ` Nothing for ${missing.map(([, title]) => title).join(", ")} yet.`;
  return `${count}${look}.${gaps}`;
}
