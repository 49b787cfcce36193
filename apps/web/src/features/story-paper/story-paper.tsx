"use client";

import type { Cue } from "@starboard/rules/cue-card";
import { Button } from "@starboard/ui/button";
import { Crumb } from "@starboard/ui/crumb";
import { Page } from "@starboard/ui/page";
import { Segmented } from "@starboard/ui/segmented";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Printer } from "lucide-react";
import { useState } from "react";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { CueCard } from "./cue-card.tsx";
import { WholeText } from "./whole-text.tsx";

export interface StoryPaperProps {
  org: string;
  storyId: string;
  /** The card, which the server wrote: the rules that find its numbers stay there. */
  cues: readonly Cue[];
}

/** A story to print: a card to glance at while telling it, or the whole text. */
export function StoryPaper({ org, storyId, cues }: StoryPaperProps) {
  const trpc = useTRPC();
  const { data: story } = useSuspenseQuery(trpc.story.get.queryOptions({ storyId }));
  const [sheet, setSheet] = useState<"card" | "text">("card");
  const { sections } = story.revision;
  return (
    <Page width="form">
      <div
        className="mb-8 flex max-w-measure flex-wrap items-center gap-x-4 gap-y-3 [&_.ui-crumb]:mb-0"
        data-print="no"
      >
        <Crumb href={`/o/${org}/stories/${storyId}`}>Story</Crumb>
        <div className="ms-auto flex flex-wrap items-center gap-3">
          <Segmented
            legend="What to print"
            value={sheet}
            onValueChange={(chosen) => setSheet(chosen === "text" ? "text" : "card")}
            options={[
              { value: "card", label: "Cue card" },
              { value: "text", label: "Whole story" },
            ]}
          />
          <Button tone="primary" icon={<Printer aria-hidden="true" />} onClick={() => print()}>
            Print
          </Button>
        </div>
      </div>
      <article className="max-w-measure">
        <h1 className="font-serif text-title font-semibold text-balance">{story.title}</h1>
        {story.question ? <p className="mt-1 text-note text-ink-2">answers “{story.question}”</p> : null}
        <div className="mt-5">{sheet === "card" ? <CueCard cues={cues} /> : <WholeText sections={sections} />}</div>
      </article>
    </Page>
  );
}
