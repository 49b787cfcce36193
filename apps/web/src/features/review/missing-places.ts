import { DIMENSION_TITLES, type Dimension } from "@starboard/domain/evaluation";
import { isQuoteMissing, type ReviewDraft } from "./review-draft.ts";

export type MissingKind = "rating" | "words" | "verdict";

export interface MissingPlace {
  kind: MissingKind;
  /** Null: the verdict. */
  dimension: Dimension | null;
  /** What is missing. */
  what: string;
  /** Where, and how to mend it. */
  how: string;
}

/** Everything that still stops a review, in the order of the screen, with where it is mended and how. */
export function listMissingPlaces(draft: ReviewDraft): MissingPlace[] {
  const places: MissingPlace[] = [];
  for (const dimension of draft.dimensions) {
    const value = draft.values[dimension];
    const title = DIMENSION_TITLES[dimension];
    if (!value) {
      places.push({
        kind: "rating",
        dimension,
        what: `${title} is not rated`,
        how: "Under “Your rating”: choose 1 to 5. Each number says what it looks like in a text.",
      });
    } else if (isQuoteMissing(draft, dimension)) {
      places.push({
        kind: "words",
        dimension,
        what: `The ${value} for ${title} has no words from the text`,
        how: "Select the words in the story that show it, then press q or “Quote”. A 3 or a 4 needs none.",
      });
    }
  }
  if (!draft.verdict) {
    places.push({
      kind: "verdict",
      dimension: null,
      what: "The verdict is missing",
      how: "At the foot of the page: approve the story, or ask for changes.",
    });
  }
  return places;
}

/** The control that mends it, to which the keyboard goes. */
export function findPlace(page: ParentNode, { kind, dimension }: MissingPlace): HTMLElement | null {
  const verdict = "[data-verdict] input[type=radio]";
  const control = { rating: "button", words: "p button", verdict: "" }[kind];
  return page.querySelector<HTMLElement>(dimension ? `[data-dimension="${dimension}"] ${control}` : verdict);
}
