"use client";

import { useState } from "react";
import { noteIdOf } from "./comment-marks.ts";

/** Which comment is chosen and which one the pointer is over: mark and note light up together, from either side. */
export function useLights() {
  const [chosen, setChosen] = useState<string | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  return {
    chosen,
    lit: [chosen, hovered].filter((id) => id !== null),
    choose: setChosen,
    hover: setHovered,
    /** Chooses a comment, puts the keyboard on its note and shows its words. */
    goTo: (id: string) => {
      setChosen(id);
      document.querySelector(`[data-marks~="${id}"]`)?.scrollIntoView({ block: "center" });
      document.getElementById(noteIdOf(id))?.focus({ preventScroll: matchMedia("(min-width: 60rem)").matches });
    },
  };
}
