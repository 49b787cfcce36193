"use client";

import { TRANSCRIPT_MAX_LENGTH } from "@starboard/domain/practice-length";
import type { SpokenReport, SpokenTake } from "@starboard/rules/spoken";
import { Block } from "@starboard/ui/block";
import { Button } from "@starboard/ui/button";
import { Checkbox } from "@starboard/ui/checkbox";
import { Field } from "@starboard/ui/field";
import { Strip } from "@starboard/ui/strip";
import { Textarea } from "@starboard/ui/textarea";
import { showToast } from "@starboard/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useDeferredValue, useMemo } from "react";
import type { DeskStory } from "@/features/question-bank/index.ts";
import { FormProblem } from "@/features/shell/index.ts";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { lapSeconds, type PracticeRun } from "./practice-run.ts";
import { TakeReport } from "./take-report.tsx";
import { useRemovePractice } from "./use-remove-practice.ts";

const SHORTEST_SECONDS = 10;
const LONGEST_SECONDS = 1_800;

export interface SaidPanelProps {
  run: PracticeRun;
  seconds: number;
  story: DeskStory;
  weigh: ((take: SpokenTake) => SpokenReport) | null;
  change: (make: (run: PracticeRun) => PracticeRun) => void;
  onSaved: () => void;
  /** The note was undone: what was noted stands here again. */
  onTakenBack: (run: PracticeRun) => void;
}

/** What was said, typed or pasted; what it shows against clock and story; and the way to note it. */
export function SaidPanel({ run, seconds, story, weigh, change, onSaved, onTakenBack }: SaidPanelProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const said = useDeferredValue(run.transcript);
  const hasText = said.trim() !== "";
  const report = useMemo(
    () => weigh?.({ transcript: said, seconds, targetSeconds: run.length, sections: story.sections }) ?? null,
    [weigh, said, seconds, run.length, story.sections],
  );
  const remove = useRemovePractice();
  const record = useMutation(
    trpc.story.recordPractice.mutationOptions({
      onSuccess: ({ practiceId }) => {
        const takeBack = () =>
          remove(practiceId).then(
            () => onTakenBack(run),
            (error) => showToast({ title: "Not taken back", text: errorForScreen(error).message, tone: "failed" }),
          );
        showToast({ title: "Noted: said aloud.", tone: "done", undo: { run: () => void takeBack() } });
        void queryClient.invalidateQueries({ queryKey: trpc.practice.pathKey() });
        void queryClient.invalidateQueries({ queryKey: trpc.question.pathKey() });
        void queryClient.invalidateQueries({ queryKey: trpc.story.pathKey() });
        void queryClient.invalidateQueries({ queryKey: trpc.team.pathKey() });
        onSaved();
      },
    }),
  );
  const isTooShort = seconds < SHORTEST_SECONDS;
  const send = () =>
    record.mutate({
      storyId: story.id,
      operationId: run.operationId,
      seconds: Math.min(LONGEST_SECONDS, seconds),
      questionId: run.questionId,
      targetSeconds: run.length,
      laps: lapSeconds(run),
      ...(report && hasText
        ? {
            words: report.words,
            fillers: report.fillers.count,
            pointsSaid: report.pointsSaid,
            pointsWritten: report.pointsWritten,
          }
        : {}),
      transcript: run.keepsTranscript && hasText ? run.transcript : null,
    });
  return (
    <Block title="What you said" className="mt-8 max-sm:order-1">
      <div className="grid gap-5">
        <Field
          label="Type or paste it, as you said it"
          aside="optional"
          hint="It is held against your story here in your browser. Without it, only the times are noted."
        >
          <Textarea
            face="serif"
            rows={4}
            maxLength={TRANSCRIPT_MAX_LENGTH}
            value={run.transcript}
            onChange={(event) => {
              const transcript = event.target.value;
              change((current) => ({ ...current, transcript }));
            }}
          />
        </Field>
        {report ? <TakeReport report={report} seconds={seconds} target={run.length} hasText={hasText} /> : null}
        {isTooShort ? (
          <Strip tone="info">Under {SHORTEST_SECONDS} seconds there is nothing to note. Start again.</Strip>
        ) : null}
        <Checkbox
          label="Keep what I said with the figures"
          hint="Otherwise the text goes when the figures are noted. Kept, only you can read it, and you can delete it."
          checked={run.keepsTranscript}
          disabled={!hasText}
          onChange={(event) => {
            const keepsTranscript = event.target.checked;
            change((current) => ({ ...current, keepsTranscript }));
          }}
        />
        <FormProblem>{record.error ? errorForScreen(record.error).message : undefined}</FormProblem>
        <p>
          <Button tone="primary" busy={record.isPending} disabled={isTooShort} onClick={send}>
            Note this practice
          </Button>
        </p>
      </div>
    </Block>
  );
}
