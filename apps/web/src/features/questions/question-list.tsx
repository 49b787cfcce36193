"use client";

import type { RouterOutputs } from "@starboard/api/client";
import { PROFILES } from "@starboard/domain/company-profile";
import { Button } from "@starboard/ui/button";
import { ErrorState } from "@starboard/ui/error-state";
import { NothingMatches } from "@starboard/ui/nothing-matches";
import { Skeleton } from "@starboard/ui/skeleton";
import { Strip } from "@starboard/ui/strip";
import { TextButton } from "@starboard/ui/text-button";
import { useEffect, useState } from "react";
import type { BankQuestion } from "@/features/question-bank/index.ts";
import type { Interview } from "./interview.ts";
import { NO_QUESTION_FILTER, type QuestionFilter, showQuestions, writeQuestionFilter } from "./question-filter.ts";
import { QuestionRow } from "./question-row.tsx";
import { QuestionTools } from "./question-tools.tsx";
import { usePrepared } from "./use-prepared.ts";

const PAGE = 20;

export interface QuestionListProps {
  org: string;
  desk: RouterOutputs["question"]["desk"];
  /** Null until the bank is there. */
  bank: readonly BankQuestion[] | null;
  failure: { retry: () => void; isRetrying: boolean } | null;
  filter: QuestionFilter;
  onFilter: (next: Partial<QuestionFilter>) => void;
  /** Whose questions are shown, where it is one interview's. */
  interview: Interview | null;
}

/** The questions that fit the filter, twenty at a time; one stands open. */
export function QuestionList({ org, desk, bank, failure, filter, onFilter, interview }: QuestionListProps) {
  const prepare = usePrepared();
  const [openId, setOpen] = useState<string | null>(null);
  const [shownCount, setShown] = useState(PAGE);
  const address = writeQuestionFilter(filter);
  // Another filter begins at its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address stands for the filter
  useEffect(() => setShown(PAGE), [address]);

  const preparedWith = new Map(desk.prepared.map(({ questionId, storyId }) => [questionId, storyId]));
  const questions = bank ? showQuestions(bank, filter, (id) => preparedWith.has(id)) : null;
  return (
    <section aria-label="Questions" className="min-w-0">
      <QuestionTools filter={filter} onFilter={onFilter} />
      {interview ? (
        <Strip actions={<TextButton onClick={() => onFilter({ interview: null })}>Show all questions</TextButton>}>
          To expect at {interview.organisation}, by its profile “{PROFILES[interview.profile].title.toLowerCase()}”.
          Nobody knows what they will ask; these are what such places tend to ask for.
        </Strip>
      ) : null}
      {failure ? (
        <ErrorState title="The questions did not come" onRetry={failure.retry} isRetrying={failure.isRetrying}>
          Your stories are untouched. Try again in a moment.
        </ErrorState>
      ) : null}
      {questions === null && !failure ? <Skeleton lines={8} label="The questions are coming" /> : null}
      {questions?.length === 0 ? (
        <NothingMatches
          title="No question matches"
          actions={<Button onClick={() => onFilter(NO_QUESTION_FILTER)}>Show all questions</Button>}
        >
          There are questions, but none with this filter.
        </NothingMatches>
      ) : null}
      {questions && questions.length > 0 ? (
        <>
          <p role="status" className="py-2 text-note text-ink-3">
            {questions.length} {questions.length === 1 ? "question" : "questions"}
          </p>
          <ol className="border-rule border-t">
            {questions.slice(0, shownCount).map((question) => (
              <QuestionRow
                key={question.id}
                org={org}
                question={question}
                stories={desk.stories}
                preparedWith={preparedWith.get(question.id) ?? null}
                isOpen={openId === question.id}
                onToggle={() => setOpen((open) => (open === question.id ? null : question.id))}
                onPrepare={(storyId) => void prepare(question.id, storyId)}
              />
            ))}
          </ol>
          {questions.length > shownCount ? (
            <p className="mt-4">
              <Button onClick={() => setShown((count) => count + PAGE)}>
                Show {Math.min(PAGE, questions.length - shownCount)} more
              </Button>
            </p>
          ) : null}
        </>
      ) : null}
    </section>
  );
}
