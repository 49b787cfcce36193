"use client";

import { PROFILES } from "@starboard/domain/company-profile";
import { daysBetween, daysLeftWords } from "@starboard/domain/days-between";
import { Block } from "@starboard/ui/block";
import { Button } from "@starboard/ui/button";
import { dayIn } from "@starboard/ui/date-format";
import { weekdayWords } from "@starboard/ui/day-words";
import { IconButton } from "@starboard/ui/icon-button";
import { StateMark, type StateMarkProps } from "@starboard/ui/state-mark";
import { TextButton } from "@starboard/ui/text-button";
import { Pencil, Plus, Trash2 } from "lucide-react";
import { useRef, useState } from "react";
import { type BankQuestion, goodMatches } from "@/features/question-bank/index.ts";
import { useHere } from "@/features/shell/index.ts";
import type { Interview } from "./interview.ts";
import { InterviewDialog } from "./interview-dialog.tsx";
import { useRemoveInterview } from "./use-remove-interview.ts";

export interface InterviewsProps {
  interviews: readonly Interview[];
  /** Where the bank stands; null for who is no candidate here. */
  readiness: { mark: StateMarkProps["state"]; words: string } | null;
  now: number;
  /** The questions to expect; null until the bank is there. */
  expected: (profile: Interview["profile"]) => readonly BankQuestion[] | null;
  chosenId: string | null;
  onChoose: (interviewId: string | null) => void;
}

/** The interviews ahead with the days left, what each is likely to ask, and where the bank stands beside it. */
export function Interviews({ interviews, readiness, now, expected, chosenId, onChoose }: InterviewsProps) {
  const { timeZone } = useHere();
  const remove = useRemoveInterview();
  // It stands whatever is removed, and the button that had the focus does not.
  const adding = useRef<HTMLButtonElement>(null);
  const [edited, setEdited] = useState<Interview | "new" | null>(null);
  const today = dayIn(now, timeZone);
  const daysLeft = ({ day }: Interview) => daysBetween(today, day);
  const ahead = interviews.filter((interview) => daysLeft(interview) >= 0);
  const past = interviews.filter((interview) => daysLeft(interview) < 0).toReversed();

  const row = (interview: Interview) => {
    const questions = expected(interview.profile);
    const answered = questions?.filter(({ matches }) => goodMatches(matches).length > 0).length ?? 0;
    return (
      <li key={interview.id} className="grid gap-1 border-rule border-b py-3 last:border-0">
        <p className="flex items-baseline justify-between gap-3">
          <span className="font-semibold font-serif text-ui wrap-anywhere">{interview.organisation}</span>
          <b className="whitespace-nowrap text-note">{daysLeftWords(daysLeft(interview))}</b>
        </p>
        <p className="text-note text-ink-2 wrap-anywhere">
          {[interview.role, weekdayWords(interview.day, today), PROFILES[interview.profile].title]
            .filter(Boolean)
            .join(" · ")}
        </p>
        <p className="flex items-center justify-between gap-2 text-note">
          {questions && daysLeft(interview) >= 0 ? (
            <TextButton
              aria-pressed={chosenId === interview.id}
              onClick={() => onChoose(chosenId === interview.id ? null : interview.id)}
            >
              {chosenId === interview.id
                ? "Show all questions"
                : `${questions.length} questions to expect, ${answered} with a story`}
            </TextButton>
          ) : (
            <span />
          )}
          <span className="flex">
            <IconButton
              label={`Edit the interview at ${interview.organisation}`}
              icon={<Pencil aria-hidden="true" />}
              size="small"
              onClick={() => setEdited(interview)}
            />
            <IconButton
              label={`Remove the interview at ${interview.organisation}`}
              icon={<Trash2 aria-hidden="true" />}
              size="small"
              onClick={() => void remove(interview).then((isGone) => isGone && adding.current?.focus())}
            />
          </span>
        </p>
      </li>
    );
  };
  return (
    <Block title="Interviews ahead" bare className="min-w-0">
      {readiness ? (
        <p className="mb-2 text-note text-ink-2">
          <StateMark state={readiness.mark}>{readiness.words}</StateMark>
        </p>
      ) : null}
      {ahead.length > 0 ? (
        <ul aria-label="Interviews ahead">{ahead.map(row)}</ul>
      ) : (
        <p className="mb-3 text-note text-ink-2">
          None written down. With a day and a guess at what they care about, you see the questions to expect and the
          days left.
        </p>
      )}
      <p className="mt-2">
        <Button ref={adding} size="small" icon={<Plus aria-hidden="true" />} onClick={() => setEdited("new")}>
          Add an interview
        </Button>
      </p>
      {past.length > 0 ? (
        <details className="mt-4 text-note">
          <summary className="text-ink-2">
            {past.length} {past.length === 1 ? "interview that is over" : "interviews that are over"}
          </summary>
          <ul aria-label="Interviews that are over">{past.map(row)}</ul>
        </details>
      ) : null}
      <p className="mt-4 text-fine text-ink-3">Only you see your interviews.</p>
      {edited ? (
        <InterviewDialog interview={edited === "new" ? null : edited} today={today} onClose={() => setEdited(null)} />
      ) : null}
    </Block>
  );
}
