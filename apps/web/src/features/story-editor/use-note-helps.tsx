"use client";

import { Deferred } from "@starboard/ui/deferred";
import { DeferredPart } from "@starboard/ui/deferred-part";
import { TextButton } from "@starboard/ui/text-button";
import { type ReactNode, useState } from "react";

const why = new Deferred(() => import("./why-panel.tsx").then((module) => module.WhyPanel));
const figure = new Deferred(() => import("./figure-form.tsx").then((module) => module.FigureForm));

/** Findings that ask for a figure, or for how one is known. */
const ASKS_FIGURE = /missing-baseline|no-measurement|vague-claims/;

/** What a note opens below itself: buttons for the row of its acts, and the opened part, each fetched when it is wanted. */
export function useNoteHelps(ruleId: string, claim: string, onPut: ((sentence: string) => void) | null) {
  const [opened, setOpened] = useState<string | null>(null);
  const close = () => setOpened(null);
  const button = (words: string) => (
    <TextButton
      aria-expanded={opened === words}
      aria-label={`${words}: ${claim}`}
      onClick={() => setOpened(opened === words ? null : words)}
    >
      {words}
    </TextButton>
  );
  const put = (sentence: string) => {
    close();
    onPut?.(sentence);
  };
  const drawn: Record<string, ReactNode> = {
    [WHY]: <DeferredPart of={why} props={{ ruleId }} onGiveUp={close} />,
    [FIGURE]: <DeferredPart of={figure} props={{ onPut: put }} onGiveUp={close} />,
  };
  return {
    isOpen: opened !== null,
    buttons: (
      <>
        {onPut && ASKS_FIGURE.test(ruleId) ? button(FIGURE) : null}
        {button(WHY)}
      </>
    ),
    part: opened ? <div className="mt-1.5 basis-full">{drawn[opened]}</div> : null,
  };
}

const WHY = "Why, and an example";
const FIGURE = "Work out a figure";
