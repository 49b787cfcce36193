"use client";

import { type KeyboardEvent, useState } from "react";

/**
 * Which of a list's choices is meant while the caret stays in a field: up and down go round, Enter chooses, Escape leaves.
 * Tells with `true` that it has taken a key.
 */
export function useListKeys<Choice>(
  choices: readonly Choice[],
  { onChoose, onLeave }: { onChoose: (choice: Choice) => void; onLeave: () => void },
) {
  const [at, setAt] = useState(0);
  const place = Math.min(at, Math.max(0, choices.length - 1));
  const take = (event: KeyboardEvent): boolean => {
    const chosen = choices[place];
    if (event.key === "Escape") onLeave();
    else if (event.key === "ArrowDown") setAt((place + 1) % Math.max(1, choices.length));
    else if (event.key === "ArrowUp") setAt((place - 1 + choices.length) % Math.max(1, choices.length));
    else if (event.key === "Enter" && chosen && !event.ctrlKey && !event.metaKey) onChoose(chosen);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  return { place, setPlace: setAt, take };
}
