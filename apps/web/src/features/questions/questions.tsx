"use client";

import { hasRole } from "@starboard/domain/actor";
import { LinkButton } from "@starboard/ui/link-button";
import { Page } from "@starboard/ui/page";
import { PageHeader } from "@starboard/ui/page-header";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Mic } from "lucide-react";
import { goodMatches, useQuestionBank } from "@/features/question-bank/index.ts";
import { useNow } from "@/features/review-record/index.ts";
import { useHere } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { bankSentence, readinessSentence } from "./describe-questions.ts";
import { Interviews } from "./interviews.tsx";
import { QuestionList } from "./question-list.tsx";
import { useQuestionFilter } from "./use-question-filter.ts";

export interface QuestionsProps {
  org: string;
  /** When the server rendered the page, in ms since 1970. */
  renderedAt: number;
}

/** What interviewers ask, held against the person's own stories; and the interviews ahead. */
export function Questions({ org, renderedAt }: QuestionsProps) {
  const trpc = useTRPC();
  const now = useNow(renderedAt);
  const { actor } = useHere();
  const { data: desk } = useSuspenseQuery(trpc.question.desk.queryOptions());
  const { data: interviews } = useSuspenseQuery(trpc.interview.list.queryOptions());
  const { data: readiness } = useSuspenseQuery(trpc.team.ownReadiness.queryOptions());
  const { bank, expect, isError, isFetching, retry } = useQuestionBank(desk.stories);
  const [filter, change] = useQuestionFilter();
  const answered = bank?.filter(({ matches }) => goodMatches(matches).length > 0).length ?? null;
  const chosen = interviews.find(({ id }) => id === filter.interview) ?? null;
  const expected = (profile: (typeof interviews)[number]["profile"]) => (bank && expect ? expect(profile, bank) : null);

  return (
    <Page>
      <PageHeader
        title="Questions"
        lede={bankSentence({ stories: desk.stories.length, answered, prepared: desk.prepared.length })}
        sub="Held against your stories here in your browser: what you marked them as, and the words they have in common."
        actions={
          desk.stories.length > 0 ? (
            <LinkButton href={`/o/${org}/practice`} icon={<Mic aria-hidden="true" />}>
              Practise
            </LinkButton>
          ) : undefined
        }
      />
      <div className="grid grid-cols-1 items-start gap-10 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,24rem)] lg:gap-14">
        <QuestionList
          org={org}
          desk={desk}
          bank={chosen ? expected(chosen.profile) : bank}
          failure={isError ? { retry, isRetrying: isFetching } : null}
          filter={filter}
          onFilter={change}
          interview={chosen}
        />
        <Interviews
          interviews={interviews}
          readiness={hasRole(actor, "candidate") ? readinessSentence(readiness) : null}
          now={now}
          expected={expected}
          chosenId={chosen?.id ?? null}
          onChoose={(interview) => change({ interview, competency: "all", state: "all", search: "" })}
        />
      </div>
    </Page>
  );
}
