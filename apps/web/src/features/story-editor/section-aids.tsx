"use client";

import { announce } from "@starboard/ui/live-region";
import { TextButton } from "@starboard/ui/text-button";
import type { RefObject } from "react";
import type { Movement } from "./movements.ts";
import type { SectionView } from "./open-section-view.ts";
import { placeBehind } from "./place-behind.ts";
import { workOut } from "./work-out.ts";

export interface SectionAidsProps {
  view: RefObject<SectionView | null>;
  movements: readonly Movement[];
  /** How many blanks of a template are left. */
  blanks: number;
}

/** Below a section: what its movements come to, and the way through the blanks that are left. */
export function SectionAids({ view, movements, blanks }: SectionAidsProps) {
  const put = ({ words, end }: Movement, share: string) => {
    const field = view.current;
    const place = field && placeBehind(field.getText(), words, end);
    const added = ` (${share})`;
    // Pressed twice before the rules have read it again, it stands there once.
    if (!field || place === null || field.getText().startsWith(added, place)) return;
    field.insert(place, added);
    announce(`${share} put in.`);
  };
  return (
    <div className="mt-1 grid gap-0.5 font-sans text-ink-2 text-note">
      {movements.map((movement, at) => {
        const share = workOut(movement.before, movement.after);
        const sides = movement.sides.join(" to ");
        return share ? (
          <p key={`${at} ${movement.words}`}>
            {sides}: <b className="text-ink tabular-nums">{share}</b>.{" "}
            <TextButton aria-label={`Put it in: ${share} behind ${sides}`} onClick={() => put(movement, share)}>
              Put it in
            </TextButton>
          </p>
        ) : null;
      })}
      {blanks > 0 ? (
        <p>
          {blanks} {blanks === 1 ? "blank" : "blanks"} to fill.{" "}
          <TextButton onClick={() => view.current?.toBlank()}>Next blank</TextButton>
          <span className="text-ink-3 max-md:hidden"> or Tab, in the text</span>
        </p>
      ) : null}
    </div>
  );
}
