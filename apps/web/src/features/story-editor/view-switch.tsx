"use client";

import { Segmented } from "@starboard/ui/segmented";
import { memo } from "react";
import { VIEWS, type View } from "./list-marks.ts";

const LABELS: Readonly<Record<View, string>> = { findings: "Findings", ownership: "Ownership", plain: "Plain" };
const OPTIONS = VIEWS.map((value) => ({ value, label: LABELS[value] }));

export interface ViewSwitchProps {
  view: View;
  onView: (view: View) => void;
  isWide: boolean;
}

/** What is drawn into the text. */
export const ViewSwitch = memo(function ViewSwitch({ view, onView, isWide }: ViewSwitchProps) {
  return (
    <Segmented
      legend="View"
      value={view}
      onValueChange={(chosen) => onView(chosen as View)}
      block={!isWide}
      options={OPTIONS}
    />
  );
});
