"use client";

import { DIMENSION_TITLES, DIMENSIONS } from "@starboard/domain/evaluation";
import { Checkbox } from "@starboard/ui/checkbox";
import { Glyph } from "@starboard/ui/glyph";
import { useId } from "react";

/** What the peers of a round rate, as boxes of a form; all unless said otherwise. */
export function DimensionBoxes({ error }: { error: string | undefined }) {
  const errorId = useId();
  return (
    <fieldset name="dimensions" tabIndex={-1} aria-describedby={error ? errorId : undefined}>
      <legend className="mb-1.5 text-note font-semibold">What they rate</legend>
      <div className="grid grid-cols-2 gap-1 sm:grid-cols-3">
        {DIMENSIONS.map((dimension) => (
          <Checkbox key={dimension} name={dimension} label={DIMENSION_TITLES[dimension]} defaultChecked />
        ))}
      </div>
      {error ? (
        <p id={errorId} className="ui-error">
          <Glyph name="can" />
          <span>{error}</span>
        </p>
      ) : null}
    </fieldset>
  );
}
