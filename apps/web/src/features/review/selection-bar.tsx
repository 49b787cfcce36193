"use client";

import { Button } from "@starboard/ui/button";
import { KeyHint } from "@starboard/ui/key-hint";
import type { ReactNode, RefObject } from "react";

export interface SelectionBarProps {
  /** Where the selected words lie in the window. */
  rect: DOMRect;
  text: RefObject<HTMLElement | null>;
  dimensionTitle: string;
  onComment: () => void;
  onRemark: () => void;
  onSuggest: () => void;
  onQuote: () => void;
}

const HEIGHT_PX = 44;
const GAP_PX = 8;

/** What can be done with the selected words, above them; under them where there is no room or a finger holds them. */
export function SelectionBar({
  rect,
  text,
  dimensionTitle,
  onComment,
  onRemark,
  onSuggest,
  onQuote,
}: SelectionBarProps) {
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
      <BarButton keys="c" onClick={onComment}>
        Comment
      </BarButton>
      <BarButton keys="r" onClick={onRemark}>
        Remark
      </BarButton>
      <BarButton keys="e" onClick={onSuggest}>
        Suggest an edit
      </BarButton>
      <BarButton keys="q" onClick={onQuote}>
        <span>
          Quote<span className="max-sm:hidden"> for {dimensionTitle}</span>
        </span>
      </BarButton>
    </div>
  );
}

function BarButton({ keys, onClick, children }: { keys: string; onClick: () => void; children: ReactNode }) {
  return (
    <Button
      size="small"
      tone="plain"
      aria-keyshortcuts={keys}
      iconEnd={
        <span aria-hidden="true" className="max-sm:hidden coarse:hidden">
          <KeyHint keys={keys} />
        </span>
      }
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
