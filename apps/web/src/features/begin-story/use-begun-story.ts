"use client";

import { useEffect, useRef, useState } from "react";
import { useHere } from "@/features/shell/index.ts";
import { type AskedStory, type BegunStory, dropBegun, emptyDraft, findBegun, keepBegun } from "./begun-story.ts";

/** What is on the form, kept on this device with every change. `wasBegun`: it was there from an earlier visit. */
export function useBegunStory(org: string, asked: AskedStory) {
  const { userId } = useHere().actor;
  const [draft, setDraft] = useState(() => emptyDraft(asked));
  const [wasBegun, setBegun] = useState(false);
  // What the address asked for when the page came.
  const first = useRef(asked);

  useEffect(() => {
    const begun = findBegun(localStorage, userId, org);
    if (!begun) return;
    const added = first.current.competencies.filter((competency) => !begun.competencies.includes(competency));
    setDraft({
      ...begun,
      question: begun.question || first.current.question,
      competencies: [...begun.competencies, ...added],
    });
    setBegun(true);
  }, [userId, org]);

  const keep = (next: BegunStory) => {
    setDraft(next);
    keepBegun(localStorage, userId, org, next);
  };
  const forget = () => {
    dropBegun(localStorage, userId, org);
    setBegun(false);
  };
  return {
    draft,
    wasBegun,
    keep,
    change: (part: Partial<BegunStory>) => keep({ ...draft, ...part }),
    forget,
    startOver: () => {
      forget();
      setDraft(emptyDraft(first.current));
    },
  };
}
