"use client";

import { planSections } from "@starboard/domain/practice-length";
import { SECTION_TITLES } from "@starboard/domain/section";
import { Deferred } from "@starboard/ui/deferred";
import { DeferredPart } from "@starboard/ui/deferred-part";
import { useKeys } from "@starboard/ui/keys";
import { announce } from "@starboard/ui/live-region";
import { Strip } from "@starboard/ui/strip";
import { showToast } from "@starboard/ui/toast";
import { useEffect, useMemo, useRef, useState } from "react";
import type { BankQuestion, DeskStory } from "@/features/question-bank/index.ts";
import type { PracticeEntry } from "./history-figures.ts";
import { Lanes } from "./lanes.tsx";
import { Laps } from "./laps.tsx";
import { next, type PracticeRun, resume, settle, speak, spokenMs, stop, think } from "./practice-run.ts";
import { QuestionHead } from "./question-head.tsx";
import { RunActions } from "./run-actions.tsx";
import { RunClock } from "./run-clock.tsx";
import { Side } from "./side.tsx";
import type { usePracticeRun } from "./use-practice-run.ts";
import { useRecognition } from "./use-recognition.ts";
import { useRecording } from "./use-recording.ts";
import { useSpoken } from "./use-spoken.ts";

const saidPanel = new Deferred(() => import("./said-panel.tsx").then(({ SaidPanel }) => SaidPanel));

export interface PracticeRoomProps {
  org: string;
  control: ReturnType<typeof usePracticeRun>;
  /** Null until the bank is there. */
  question: BankQuestion | null;
  story: DeskStory;
  stories: readonly DeskStory[];
  entries: readonly PracticeEntry[];
  onOtherQuestion: () => void;
}

/** The question, the clock and its sections; afterwards what was said. Every step has a key. */
export function PracticeRoom({ org, control, question, story, stories, entries, onOtherQuestion }: PracticeRoomProps) {
  const { run, nowMs, wasKept, change, startAgain } = control;
  const [hasCue, setCue] = useState(true);
  const weigh = useSpoken();
  const recording = useRecording(run.operationId);
  const recognition = useRecognition((words) =>
    change((current) => ({ ...current, transcript: [current.transcript.trim(), words].filter(Boolean).join(" ") })),
  );
  const plan = planSections(story.sections, run.length);
  const { sections } = story;
  const cues = useMemo(
    () => weigh?.({ transcript: "", seconds: 0, targetSeconds: null, sections }).sections ?? null,
    [weigh, sections],
  );
  const order = plan.map(({ label }) => label);
  const main = useRef<HTMLButtonElement>(null);

  const apply = (make: (current: PracticeRun, now: number) => PracticeRun) => {
    const after = make(run, Date.now());
    change(make);
    if (after.sinceMs !== null && after.phase === "speaking") {
      recording.run();
      recognition.run();
    } else if (after.phase === "said") {
      recording.end();
      recognition.rest();
      announce("Said. Your times are kept.");
    } else {
      recording.rest();
      recognition.rest();
    }
    if (after.current && after.current !== run.current) announce(`${SECTION_TITLES[after.current]}.`);
  };
  const begin = () =>
    apply((current, now) => ({
      ...speak(current, now, order),
      questionId: question?.id ?? null,
      storyId: story.id,
    }));
  const isRunning = run.sinceMs !== null;
  const isSpeaking = run.phase === "speaking";
  // Who has begun to speak wants it next, and may have no connection by then.
  useEffect(() => {
    if (isSpeaking) void saidPanel.fetch().catch(() => undefined);
  }, [isSpeaking]);
  const goOn = () => {
    if (!isSpeaking) return begin();
    apply((current, now) => (current.sinceMs === null ? resume(current, now) : next(current, now, order)));
  };
  /** What was said goes with its recording; both come back with an undo. */
  const leave = (start: () => void) => {
    const before = settle(run, Date.now());
    recognition.rest();
    const dropped = recording.drop().catch(() => undefined);
    start();
    if (before.phase !== "speaking" && before.phase !== "said") return;
    const bringBack = () => {
      change(() => before);
      void dropped.then((kept) => kept && recording.bringBack(kept)).catch(() => undefined);
    };
    showToast({ title: "Begun again: the times before are gone.", undo: { run: bringBack } });
  };
  const again = () => {
    leave(() => startAgain({ questionId: question?.id ?? null, storyId: story.id }));
    main.current?.focus();
  };
  const other = () => leave(onOtherQuestion);
  useKeys("Practice", [
    { keys: "Space", label: "Begin, next section, go on", run: goOn, off: run.phase === "said" },
    { keys: "t", label: "Think first", run: () => apply(think), off: run.phase !== "ready" },
    { keys: "p", label: "Pause, go on", run: () => apply(isRunning ? settle : resume), off: !isSpeaking },
    { keys: "h", label: "Hide or show your numbers and words", run: () => setCue((has) => !has) },
    { keys: "Escape", label: "Stop and keep the times", run: () => apply(stop), off: !isSpeaking },
    { keys: "a", label: "Start again", run: again, off: run.phase === "ready" },
    { keys: "n", label: "Another question", run: other, off: run.phase === "speaking" },
  ]);

  return (
    <div className="grid grid-cols-1 items-start gap-10 lg:grid-cols-[minmax(0,1fr)_21rem] lg:gap-16">
      <section aria-label="Practice" className="min-w-0 max-sm:flex max-sm:flex-col">
        <QuestionHead
          org={org}
          question={question}
          story={story}
          stories={stories}
          length={run.length}
          isFixed={isSpeaking || run.phase === "said"}
          onOther={other}
          onStory={(storyId) => change((current) => ({ ...current, questionId: question?.id ?? null, storyId }))}
          onLength={(length) => change((current) => ({ ...current, length }))}
        />
        {wasKept && isSpeaking ? (
          <Strip tone="info">
            The page was loaded again in the middle. The clock stands where it stood; the time away does not count. If
            you were recording, turn it on again.
          </Strip>
        ) : null}
        <RunClock
          run={run}
          nowMs={nowMs}
          plan={plan}
          isRecorded={isRunning && isSpeaking && recording.state === "on"}
        />
        {/* On a telephone the buttons come right under the clock, and what is told now stays in view below them. */}
        <div className="max-sm:order-1 max-sm:mt-6">
          <Lanes run={run} nowMs={nowMs} plan={plan} />
          <Laps run={run} nowMs={nowMs} plan={plan} cues={hasCue ? cues : null} />
        </div>
        <RunActions
          run={run}
          order={order}
          mainRef={main}
          canSpeak={question !== null}
          onGoOn={goOn}
          onThink={() => apply(think)}
          onPause={() => apply(isRunning ? settle : resume)}
          onStop={() => apply(stop)}
          onAgain={again}
        />
        {run.phase === "said" ? (
          <DeferredPart
            of={saidPanel}
            props={{
              run,
              seconds: Math.round(spokenMs(run, nowMs) / 1_000),
              story,
              weigh,
              change,
              onTakenBack: (noted) => change(() => noted),
              onSaved: () => startAgain({ questionId: question?.id ?? null, storyId: story.id }),
            }}
          />
        ) : null}
      </section>
      <Side
        run={run}
        story={story}
        question={question}
        entries={entries}
        recording={recording}
        recognition={recognition}
        onLength={(length) => change((current) => ({ ...current, length }))}
      />
    </div>
  );
}
