"use client";

import { Button } from "@starboard/ui/button";
import { KeyHint } from "@starboard/ui/key-hint";
import type { RefObject } from "react";

export interface SelectionBarProps {
  /** Where the selected words lie in the window. */
  rect: DOMRect;
  text: RefObject<HTMLElement | null>;
  dimensionTitle: string;
  onComment: () => void;
  onQuote: () => void;
}

const HEIGHT_PX = 44;
const GAP_PX = 8;

/** What can be done with the selected words, above them; under them where there is no room or a finger holds them. */
export function SelectionBar({ rect, text, dimensionTitle, onComment, onQuote }: SelectionBarProps) {
  const place = (bar: HTMLDivElement | null) => {
    const frame = text.current?.getBoundingClientRect();
    if (!(bar && frame)) return;
    const isBelow = matchMedia("(pointer: coarse)").matches || rect.top < HEIGHT_PX * 3;
    const top = isBelow ? rect.bottom + GAP_PX : rect.top - HEIGHT_PX - GAP_PX;
    const left = Math.min(Math.max(0, rect.left - frame.left), Math.max(0, frame.width - bar.offsetWidth));
    bar.style.top = `${top - frame.top}px`;
    bar.style.left = `${left}px`;
  };
  return (
    <div
      ref={place}
      role="toolbar"
      aria-label="Selected words"
      className="absolute z-10 flex gap-1 rounded-control border border-rule bg-surface p-1 font-sans whitespace-nowrap shadow-pop"
      onMouseDown={(event) => event.preventDefault()}
    >
      <Button
        size="small"
        tone="plain"
        aria-keyshortcuts="c"
        iconEnd={
          <span aria-hidden="true" className="coarse:hidden">
            <KeyHint keys="c" />
          </span>
        }
        onClick={onComment}
      >
        Comment
      </Button>
      <Button
        size="small"
        tone="plain"
        aria-keyshortcuts="q"
        iconEnd={
          <span aria-hidden="true" className="coarse:hidden">
            <KeyHint keys="q" />
          </span>
        }
        onClick={onQuote}
      >
        Quote for {dimensionTitle}
      </Button>
    </div>
  );
}
