import { Page } from "@starboard/ui/page";
import type { ReactNode } from "react";

export interface ThreeColumnsProps {
  head: ReactNode;
  /** Beside the head: what was asked, what lost its place. */
  aside?: ReactNode;
  text: ReactNode;
  /** The notes, level with the text. */
  margin: ReactNode;
  /** On wide screens left of the text; else below it. */
  side: ReactNode;
  /** Keeps the side in view while the text is read. */
  isSideHeld?: boolean;
  /** Under the text. */
  below?: ReactNode;
}

/** The page of a review: rating, text, comments side by side; on narrow screens text, comments, rating one below the other. */
export function ThreeColumns({ head, aside, text, margin, side, isSideHeld = false, below }: ThreeColumnsProps) {
  return (
    <Page width="full">
      <div className="mx-auto grid max-w-measure justify-center gap-x-10 gap-y-8 md:max-w-none md:grid-cols-[minmax(0,38rem)_16.5rem] lg:grid-cols-[17rem_minmax(0,38rem)_18.5rem] lg:gap-x-12">
        <div className="-mb-3 min-w-0 md:col-start-1 md:row-start-1 lg:col-start-2">{head}</div>
        <div className="md:col-start-2 md:row-start-1 lg:col-start-3">{aside}</div>
        <div className="min-w-0 md:col-start-1 md:row-start-2 lg:col-start-2">{text}</div>
        <div className="md:col-start-2 md:row-start-2 lg:col-start-3">{margin}</div>
        <div className="min-w-0 md:col-start-1 lg:col-start-1 lg:row-span-3 lg:row-start-1">
          <div
            className={
              isSideHeld ? "lg:sticky lg:top-20 lg:-mx-2 lg:max-h-[calc(100dvh-9rem)] lg:overflow-y-auto lg:px-2" : ""
            }
          >
            {side}
          </div>
        </div>
        {below ? <div className="min-w-0 md:col-start-1 lg:col-start-2">{below}</div> : null}
      </div>
    </Page>
  );
}
