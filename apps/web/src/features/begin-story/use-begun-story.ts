"use client";

import type { Competency } from "@starboard/domain/competency";
import { useEffect, useState } from "react";
import { useHere } from "@/features/shell/index.ts";
import { type BegunStory, dropBegun, emptyDraft, findBegun, keepBegun } from "./begun-story.ts";

/** What is on the form, kept on this device with every change. `wasBegun`: it was there from an earlier visit. */
export function useBegunStory(org: string, competency: Competency | null) {
  const { userId } = useHere().actor;
  const [draft, setDraft] = useState(() => emptyDraft(competency));
  const [wasBegun, setBegun] = useState(false);

  useEffect(() => {
    const begun = findBegun(localStorage, userId, org);
    if (!begun) return;
    const isNamed = competency === null || begun.competencies.includes(competency);
    setDraft(isNamed ? begun : { ...begun, competencies: [...begun.competencies, competency] });
    setBegun(true);
  }, [userId, org, competency]);

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
      setDraft(emptyDraft(competency));
    },
  };
}
