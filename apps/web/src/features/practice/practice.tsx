"use client";

import { EmptyState } from "@starboard/ui/empty-state";
import { LinkButton } from "@starboard/ui/link-button";
import { Page } from "@starboard/ui/page";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useQuestionBank } from "@/features/question-bank/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { History } from "./history.tsx";
import { pickQuestion } from "./pick-question.ts";
import { PracticeRoom } from "./practice-room.tsx";
import { usePracticeRun } from "./use-practice-run.ts";

export interface PracticeProps {
  org: string;
  /** When the server rendered the page, in ms since 1970. */
  renderedAt: number;
  /** What the address asks for; null lets the page choose. */
  questionId: string | null;
  storyId: string | null;
}

/** A story said aloud for a question, against the clock; and how that went before. */
export function Practice({ org, renderedAt, questionId, storyId }: PracticeProps) {
  const trpc = useTRPC();
  const { data: desk } = useSuspenseQuery(trpc.question.desk.queryOptions());
  const { data: entries } = useSuspenseQuery(trpc.practice.list.queryOptions());
  const { bank } = useQuestionBank(desk.stories);
  const control = usePracticeRun(org, { questionId, storyId });
  const [chance, setChance] = useState(Math.random);

  const { run } = control;
  const practised = entries.map((entry) => entry.questionId);
  const pick = (at: number, except: string | null) =>
    bank ? pickQuestion(bank, { practised, except, chance: at }) : null;
  const question = bank?.find(({ id }) => id === run.questionId) ?? pick(chance, null);
  const best = question?.matches[0]?.id;
  const story =
    desk.stories.find(({ id }) => id === run.storyId) ??
    desk.stories.find(({ id }) => id === best) ??
    desk.stories[0] ??
    null;

  if (!story) {
    return (
      <Page>
        <EmptyState
          place="page"
          title="Nothing to say aloud yet"
          action={
            <LinkButton href={`/o/${org}/stories/new`} tone="primary">
              Write your first story
            </LinkButton>
          }
        >
          Practice takes one of your stories and a question, and holds what you say against the clock and the text.
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page>
      <PracticeRoom
        org={org}
        control={control}
        question={question}
        story={story}
        stories={desk.stories}
        entries={entries}
        onOtherQuestion={() => {
          const at = Math.random();
          setChance(at);
          control.startAgain({ questionId: pick(at, question?.id ?? null)?.id ?? null, storyId: null });
        }}
      />
      <History entries={entries} bank={bank} story={story} renderedAt={renderedAt} />
    </Page>
  );
}
