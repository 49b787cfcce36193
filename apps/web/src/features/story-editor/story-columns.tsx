import type { ReactNode } from "react";

export interface StoryColumnsProps {
  head: ReactNode;
  text: ReactNode;
  /** Notes beside head and text. */
  margin: ReactNode;
  /** On wide screens held in view left of the text; else below it. */
  side: ReactNode;
  below?: ReactNode;
}

/**
 * What stands below the text is neither laid out nor painted with every key while it is out of view. The browser cuts at
 * its edges then, so that these lie outside what is lit around a focus.
 */
const UNSEEN = "-mx-2 px-2 pb-2 [content-visibility:auto] [contain-intrinsic-size:auto_56rem]";

/** The columns of a story's page: sums, text, notes; one below the other where there is no room. */
export function StoryColumns({ head, text, margin, side, below }: StoryColumnsProps) {
  return (
    <div className="mx-auto grid max-w-measure justify-center gap-x-12 md:max-w-none md:grid-rows-[auto_1fr] md:grid-cols-[minmax(0,38rem)_16.5rem] lg:grid-cols-[12.5rem_minmax(0,38rem)_17rem] xl:gap-x-16">
      <div className="mb-7 min-w-0 md:col-start-1 md:row-start-1 lg:col-start-2">{head}</div>
      <div className="min-w-0 md:col-start-1 md:row-start-2 lg:col-start-2">{text}</div>
      <div className="min-w-0 md:col-start-2 md:row-span-2 md:row-start-1 lg:col-start-3">{margin}</div>
      <div
        id="score"
        className="mt-10 min-w-0 scroll-mt-32 md:col-start-1 lg:col-start-1 lg:row-span-2 lg:row-start-1 lg:mt-1.5"
      >
        <div className="lg:sticky lg:top-32 lg:max-h-[calc(100dvh-9rem)] lg:overflow-y-auto lg:overflow-x-hidden">
          {side}
        </div>
      </div>
      {below ? <div className={`mt-10 grid min-w-0 gap-9 md:col-start-1 lg:col-start-2 ${UNSEEN}`}>{below}</div> : null}
    </div>
  );
}
