"use client";

import { SECTION_LABELS, SECTION_TITLES, type SectionLabel } from "@starboard/domain/section";
import { type DragEvent, useState } from "react";
import type { SortedText } from "./sorted-text.ts";

export interface SectionTargetsProps {
  sorted: SortedText;
  /** A sentence is held over the page. */
  isDragging: boolean;
  onDrop: (label: SectionLabel) => void;
}

/** The six sections with how many sentences each has; a dragged sentence is let go on one. By key it is its list's number. */
export function SectionTargets({ sorted, isDragging, onDrop }: SectionTargetsProps) {
  const [over, setOver] = useState<SectionLabel | null>(null);
  const accept = (event: DragEvent, label: SectionLabel) => {
    if (!isDragging) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "move";
    setOver(label);
  };
  return (
    <ul
      aria-label="Sections and their sentences"
      className="sticky top-(--bar) z-2 grid grid-cols-3 gap-x-2 border-rule border-b bg-bg py-2 text-fine text-ink-2 sm:grid-cols-6 coarse:static"
    >
      {SECTION_LABELS.map((label, index) => {
        const count = sorted.sentences.filter((sentence) => sentence.label === label).length;
        const look = over === label && isDragging ? "border-accent bg-accent-wash" : "border-rule-2";
        return (
          <li
            key={label}
            data-section={label}
            onDragOver={(event) => accept(event, label)}
            onDragLeave={() => setOver(null)}
            onDrop={(event) => {
              event.preventDefault();
              setOver(null);
              onDrop(label);
            }}
            className={`border px-2 py-1.5 leading-tight ${isDragging ? look : "border-transparent"}`}
          >
            {index + 1} {SECTION_TITLES[label]} <b className="tabular-nums text-ink">{count}</b>
          </li>
        );
      })}
    </ul>
  );
}
