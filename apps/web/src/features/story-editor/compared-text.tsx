"use client";

import { SECTION_LABELS, SECTION_TITLES, type SectionLabel, type Sections } from "@starboard/domain/section";
import { Added, Removed } from "@starboard/ui/diff";
import { useEffect, useRef } from "react";
import { diffWords } from "@/features/text-diff/index.ts";
import { cutParts, type DiffPiece, type DiffSide, partsOf } from "./cut-parts.ts";

export type CompareView = "inline" | "sides";

/** Words that are pointed at; said again, they are shown again. */
export interface LitWords {
  section: SectionLabel;
  side: DiffSide;
  start: number;
  end: number;
}

export interface ComparedTextProps {
  before: Sections;
  after: Sections;
  beforeTitle: string;
  afterTitle: string;
  view: CompareView;
  lit: LitWords | null;
}

/** Two versions of a text, as one or side by side, with what was added and taken out; the focus goes to lit words. */
export function ComparedText({ before, after, beforeTitle, afterTitle, view, lit }: ComparedTextProps) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!lit) return;
    const words = frame.current?.querySelector<HTMLElement>("[data-lit]");
    words?.scrollIntoView({ block: "center" });
    words?.focus({ preventScroll: true });
  }, [lit]);
  const isOneText = SECTION_LABELS.every((label) => before[label] === after[label]);
  const written = SECTION_LABELS.filter((label) => before[label] !== "" || after[label] !== "");
  return (
    <div ref={frame}>
      {view === "sides" ? (
        <div aria-hidden="true" className="mb-3 hidden grid-cols-2 gap-6 text-fine text-ink-3 sm:grid">
          <p>{beforeTitle}</p>
          <p>{afterTitle}</p>
        </div>
      ) : null}
      {written.map((section) => {
        const here = lit?.section === section ? lit : null;
        const parts = diffWords(before[section], after[section]);
        const isSame = before[section] === after[section];
        const column = (side: DiffSide) => (
          <Words pieces={cutParts(partsOf(parts, side), side, here?.side === side ? here : null)} />
        );
        return (
          <section key={section} className="mb-5" aria-label={SECTION_TITLES[section]}>
            <h3 className="flex items-baseline gap-2 text-note font-semibold text-ink-2">
              {SECTION_TITLES[section]}
              {isSame && !isOneText ? <span className="text-fine font-normal text-ink-3">unchanged</span> : null}
            </h3>
            {view === "inline" || isSame ? (
              <div className="max-w-measure">
                <Words pieces={cutParts(parts, here?.side ?? "after", here)} isQuiet={isSame} />
              </div>
            ) : (
              <div className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
                <div>
                  <p className="text-fine text-ink-3 sm:sr-only">{beforeTitle}</p>
                  {column("before")}
                </div>
                <div>
                  <p className="text-fine text-ink-3 sm:sr-only">{afterTitle}</p>
                  {column("after")}
                </div>
              </div>
            )}
          </section>
        );
      })}
    </div>
  );
}

function Words({ pieces, isQuiet = false }: { pieces: readonly DiffPiece[]; isQuiet?: boolean }) {
  if (pieces.length === 0) return <p className="text-note text-ink-3">empty</p>;
  const placed = pieces.map((piece, place) => ({ ...piece, place }));
  return (
    <p
      className={`font-serif text-ui leading-relaxed wrap-break-word whitespace-pre-wrap ${isQuiet ? "text-ink-2" : ""}`}
    >
      {placed.map(({ kind, text, isLit, place }) => {
        const words = isLit ? (
          <mark className="ui-mark" data-kind="quote" data-on="true" data-lit="" tabIndex={-1}>
            {text}
          </mark>
        ) : (
          text
        );
        if (kind === "added") return <Added key={place}>{words}</Added>;
        if (kind === "same") return <span key={place}>{words}</span>;
        return (
          <Removed key={place} isContinued={placed[place - 1]?.kind === "removed"}>
            {words}
          </Removed>
        );
      })}
    </p>
  );
}
