"use client";

import { Button } from "@starboard/ui/button";
import { Link } from "@starboard/ui/link";
import { Page } from "@starboard/ui/page";
import { Segmented } from "@starboard/ui/segmented";
import { Skeleton } from "@starboard/ui/skeleton";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Printer } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { WholeText } from "./whole-text.tsx";

// The rules find the numbers; the whole text needs none of them.
const CueCard = dynamic(() => import("./cue-card.tsx").then((module) => module.CueCard), {
  ssr: false,
  loading: () => <Skeleton lines={6} label="Writing the card" />,
});

/** A story to print: a card to glance at while telling it, or the whole text. */
export function StoryPaper({ org, storyId }: { org: string; storyId: string }) {
  const trpc = useTRPC();
  const { data: story } = useSuspenseQuery(trpc.story.get.queryOptions({ storyId }));
  const [sheet, setSheet] = useState<"card" | "text">("card");
  const { sections } = story.revision;
  return (
    <Page width="form">
      <div className="mb-8 flex flex-wrap items-center gap-x-4 gap-y-3" data-print="no">
        <Link href={`/o/${org}/stories/${storyId}`} tone="quiet">
          Back to the story
        </Link>
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
      <article className="mx-auto max-w-measure">
        <h1 className="font-serif text-title font-semibold text-balance">{story.title}</h1>
        {story.question ? <p className="mt-1 text-note text-ink-2">answers “{story.question}”</p> : null}
        <div className="mt-5">
          {sheet === "card" ? <CueCard sections={sections} /> : <WholeText sections={sections} />}
        </div>
      </article>
    </Page>
  );
}
