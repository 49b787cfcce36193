"use client";

import type { Dimension } from "@starboard/domain/evaluation";
import { Button } from "@starboard/ui/button";
import { Dialog, DialogClose } from "@starboard/ui/dialog";
import { TextButton } from "@starboard/ui/text-button";
import { useRef } from "react";
import { findPlace, listMissingPlaces, type MissingPlace } from "./missing-places.ts";
import type { ReviewDraft } from "./review-draft.ts";

export interface MissingDialogProps {
  draft: ReviewDraft;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Opens the dimension in which something is missing. */
  onLead: (dimension: Dimension) => void;
}

/** Why a review does not go yet: everything that is missing, each with how to mend it and the way there. */
export function MissingDialog({ draft, isOpen, onOpenChange, onLead }: MissingDialogProps) {
  const first = useRef<HTMLButtonElement>(null);
  const chosen = useRef<MissingPlace | null>(null);
  const places = listMissingPlaces(draft);
  const lead = (place: MissingPlace | undefined) => {
    chosen.current = place ?? null;
    if (place?.dimension) onLead(place.dimension);
    onOpenChange(false);
  };
  /** Where nothing was chosen, the keyboard goes back to where it was. */
  const finalFocus = () => {
    const place = chosen.current;
    chosen.current = null;
    const control = place && findPlace(document, place);
    control?.scrollIntoView({ block: "center" });
    return control ?? true;
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={onOpenChange}
      initialFocus={first}
      finalFocus={finalFocus}
      title={places.length === 1 ? "One thing is missing" : `${places.length} things are missing`}
      description="Nothing is sent yet, and everything that you have written is kept."
      footer={
        <>
          <Button ref={first} tone="primary" onClick={() => lead(places[0])}>
            {places.length === 1 ? "Go there" : "Go to the first"}
          </Button>
          <DialogClose>
            <Button tone="plain">Not now</Button>
          </DialogClose>
        </>
      }
    >
      <ol className="grid gap-2" aria-label="What is missing">
        {places.map((place, at) => (
          <li key={place.what}>
            <TextButton onClick={() => lead(place)}>{place.what}</TextButton>
            {/* Six ratings are mended in the same way: said once. */}
            {place.how === places[at - 1]?.how ? null : <p className="text-note text-ink-2">{place.how}</p>}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
