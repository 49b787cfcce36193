"use client";

import { ListFilter } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { Button } from "./button.tsx";

export type FilterFoldProps = {
  /** How many of the choices inside differ from where they stand at first. */
  set: number;
  label?: string;
  /** The fields; they keep their places in the grid around. */
  children: ReactNode;
};

/** Choices above a list: in view where there is room, on a telephone behind one button that says how many are set. */
export function FilterFold({ set, label = "Filter", children }: FilterFoldProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <div className="ui-filter-fold">
        <Button
          icon={<ListFilter aria-hidden="true" />}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {set > 0 ? `${label}, ${set} set` : label}
        </Button>
      </div>
      <div id={id} className="ui-filter-folded" data-open={isOpen}>
        {children}
      </div>
    </>
  );
}
