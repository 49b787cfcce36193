"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useHere } from "@/features/shell/index.ts";
import {
  type AskedStory,
  type BegunStory,
  dropBegun,
  emptyDraft,
  type Found,
  isWritten,
  keepBegun,
  listBegun,
} from "./begun-story.ts";
import { claimBegun, holdBegun } from "./claim-begun.ts";

/**
 * What is on the form, kept on this device with every change, for each window its own. `wasBegun`: it was there from an
 * earlier visit. `others`: how many more were begun here and are open nowhere. `isKept`: false where the device keeps
 * nothing.
 */
export function useBegunStory(org: string, asked: AskedStory) {
  const { userId } = useHere().actor;
  const [draft, setDraft] = useState(() => emptyDraft(asked));
  const [wasBegun, setBegun] = useState(false);
  const [isKept, setKept] = useState(true);
  const [others, setOthers] = useState(0);
  // What the address asked for when the page came.
  const first = useRef(asked);
  const shown = useRef<Found>({ id: "", draft });
  const holding = useRef(new AbortController());

  /** Shows one of what was begun here that no window has open. */
  const takeUp = useCallback(async (found: readonly Found[], ownId: string | null, claim: AbortController) => {
    const before = shown.current;
    const claimed = await claimBegun(found, ownId, claim.signal);
    // Words that were typed meanwhile stay; what was taken waits for another visit.
    if (!claimed || shown.current !== before) return claim.abort();
    holding.current.abort();
    holding.current = claim;
    shown.current = claimed.taken;
    rememberOwn(claimed.taken.id);
    const { draft } = claimed.taken;
    const added = first.current.competencies.filter((competency) => !draft.competencies.includes(competency));
    setDraft({
      ...draft,
      question: draft.question || first.current.question,
      competencies: [...draft.competencies, ...added],
    });
    setBegun(true);
    setOthers(claimed.left);
  }, []);
  useEffect(() => {
    const claim = new AbortController();
    const ownId = findOwn();
    shown.current = { id: crypto.randomUUID(), draft: emptyDraft(first.current) };
    holding.current = new AbortController();
    void holdBegun(shown.current.id, holding.current.signal);
    rememberOwn(shown.current.id);
    void takeUp(listBegun(localStorage, { userId, org }), ownId, claim);
    return () => {
      claim.abort();
      holding.current.abort();
    };
  }, [userId, org, takeUp]);
  useEffect(() => {
    if (isKept || !isWritten(draft)) return;
    const stop = new AbortController();
    addEventListener("beforeunload", (event) => event.preventDefault(), stop);
    // A link inside the app closes no window, and would take the words with it all the same.
    const ask = (event: MouseEvent) => {
      const isLink = event.target instanceof Element && event.target.closest("a[href]:not([target])");
      if (isLink && !confirm("This device keeps nothing: what you wrote is lost when you leave. Leave?"))
        event.preventDefault();
    };
    document.addEventListener("click", ask, { capture: true, signal: stop.signal });
    return () => stop.abort();
  }, [isKept, draft]);

  const place = () => ({ userId, org, id: shown.current.id });
  const keep = (next: BegunStory) => {
    shown.current = { id: shown.current.id, draft: next };
    setDraft(next);
    setKept(keepBegun(localStorage, place(), next));
  };
  const forget = () => {
    dropBegun(localStorage, place());
    setBegun(false);
    setKept(true);
  };
  return {
    draft,
    wasBegun,
    others,
    isKept,
    keep,
    change: (part: Partial<BegunStory>) => keep({ ...draft, ...part }),
    forget,
    startOver: () => {
      forget();
      keep(emptyDraft(first.current));
    },
    /** Another one that was begun here, in place of this one, which stays kept. */
    takeNext: () => {
      const found = listBegun(localStorage, { userId, org });
      const at = found.findIndex(({ id }) => id === shown.current.id) + 1;
      holding.current.abort();
      void takeUp([...found.slice(at), ...found.slice(0, at)], null, new AbortController());
    },
  };
}

/** Of this tab, also after a reload; a tab that was doubled finds it taken. */
const OWN = "starboard-begun-own";

function findOwn(): string | null {
  try {
    return sessionStorage.getItem(OWN);
  } catch {
    return null;
  }
}

function rememberOwn(id: string): void {
  try {
    sessionStorage.setItem(OWN, id);
  } catch {
    // Then a reload takes the first that is found.
  }
}
