"use client";

import { DIMENSION_TITLES, DIMENSIONS } from "@starboard/domain/evaluation";
import { Checkbox } from "@starboard/ui/checkbox";
import { CheckboxGroup } from "@starboard/ui/checkbox-group";

/** What the peers of a round rate, as boxes of a form; all unless said otherwise. */
export function DimensionBoxes({ error }: { error: string | undefined }) {
  return (
    <CheckboxGroup
      legend="What they rate"
      name="dimensions"
      error={error}
      className="grid grid-cols-2 gap-1 sm:grid-cols-3"
    >
      {DIMENSIONS.map((dimension) => (
        <Checkbox key={dimension} name={dimension} label={DIMENSION_TITLES[dimension]} defaultChecked />
      ))}
    </CheckboxGroup>
  );
}
