"use client";

import { announce } from "@starboard/ui/live-region";
import { TextButton } from "@starboard/ui/text-button";
import type { RefObject } from "react";
import { listOffers, type Movement, type Offer } from "./movements.ts";
import type { SectionView } from "./open-section-view.ts";
import { placeBehind } from "./place-behind.ts";

export interface SectionAidsProps {
  view: RefObject<SectionView | null>;
  movements: readonly Movement[];
  /** How many blanks of a template are left. */
  blanks: number;
}

/** Below a section: what its movements come to, and the way through the blanks that are left. */
export function SectionAids({ view, movements, blanks }: SectionAidsProps) {
  const put = ({ words, to, share }: Offer) => {
    const field = view.current;
    const place = field && placeBehind(field.getText(), words, to);
    const added = ` (${share})`;
    // Pressed twice before the rules have read it again, it stands there once.
    if (!field || place === null || field.getText().startsWith(added, place)) return;
    field.insert(place, added);
    announce(`${share} put in.`);
  };
  return (
    <div className="mt-1 grid gap-0.5 font-sans text-ink-2 text-note empty:hidden">
      {listOffers(movements).map((offer) => (
        <p key={offer.to}>
          {offer.words}: <b className="text-ink tabular-nums">{offer.share}</b>.{" "}
          <TextButton aria-label={`Put it in: ${offer.share} behind ${offer.words}`} onClick={() => put(offer)}>
            Put it in
          </TextButton>
        </p>
      ))}
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
