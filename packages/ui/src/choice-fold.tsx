"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { TextButton } from "./text-button.tsx";

export type ChoiceFoldProps = {
  total: number;
  chosen: number;
  /** The boxes. */
  children: ReactNode;
  /** Their layout. */
  className: string;
};

/** Many boxes, of which a telephone shows those that are ticked and how many more there are. */
export function ChoiceFold({ total, chosen, children, className }: ChoiceFoldProps) {
  const [isOpen, setOpen] = useState(false);
  const boxes = useRef<HTMLDivElement>(null);
  const isAsked = useRef(false);
  useEffect(() => {
    if (!(isOpen && isAsked.current)) return;
    isAsked.current = false;
    boxes.current?.querySelector<HTMLElement>("input:not(:checked)")?.focus();
  }, [isOpen]);
  return (
    <div className="ui-choice-fold" data-open={isOpen}>
      {/* Unticked, a box would vanish under the finger. */}
      <div ref={boxes} className={className} onChange={() => setOpen(true)}>
        {children}
      </div>
      {isOpen ? null : (
        <TextButton
          aria-expanded={false}
          onClick={() => {
            isAsked.current = true;
            setOpen(true);
          }}
        >
          {chosen === 0 ? `Choose from ${total}` : `${total - chosen} more`}
        </TextButton>
      )}
    </div>
  );
}
