import { SECTION_TITLES, type SectionLabel } from "@starboard/domain/section";
import { Button } from "@starboard/ui/button";
import { KeyHint } from "@starboard/ui/key-hint";
import { Pause, Play, RotateCcw, Square } from "lucide-react";
import type { RefObject } from "react";
import type { PracticeRun } from "./practice-run.ts";

export interface RunActionsProps {
  run: PracticeRun;
  order: readonly SectionLabel[];
  mainRef: RefObject<HTMLButtonElement | null>;
  canSpeak: boolean;
  onGoOn: () => void;
  onThink: () => void;
  onPause: () => void;
  onStop: () => void;
  onAgain: () => void;
}

/** The biggest button is always the next section. */
export function RunActions(props: RunActionsProps) {
  const { run, order, mainRef, canSpeak, onGoOn, onThink, onPause, onStop, onAgain } = props;
  const isSpeaking = run.phase === "speaking";
  const isPaused = isSpeaking && run.sinceMs === null;
  const again = (
    <Button tone="plain" size="big" icon={<RotateCcw aria-hidden="true" />} onClick={onAgain}>
      Start again
    </Button>
  );
  if (run.phase === "said") return <p className="-ms-5 mt-6 max-sm:mt-0">{again}</p>;
  return (
    <p className="mt-6 flex flex-wrap items-center gap-2.5 max-sm:mt-0">
      <Button
        ref={mainRef}
        tone="primary"
        size="big"
        className="max-sm:w-full"
        disabled={!canSpeak}
        icon={isSpeaking && !isPaused ? undefined : <Play aria-hidden="true" />}
        onClick={onGoOn}
      >
        {mainWords(run, order, isPaused)} <KeyHint keys="Space" />
      </Button>
      {run.phase === "ready" ? (
        <Button size="big" onClick={onThink}>
          Think first <KeyHint keys="t" />
        </Button>
      ) : null}
      {isSpeaking && !isPaused ? (
        <Button size="big" icon={<Pause aria-hidden="true" />} onClick={onPause}>
          Pause <KeyHint keys="p" />
        </Button>
      ) : null}
      {isSpeaking ? (
        <Button size="big" icon={<Square aria-hidden="true" />} onClick={onStop}>
          Stop <KeyHint keys="Escape" />
        </Button>
      ) : null}
      {isSpeaking ? again : null}
    </p>
  );
}

function mainWords(run: PracticeRun, order: readonly SectionLabel[], isPaused: boolean): string {
  if (run.phase !== "speaking") return "Begin to speak";
  if (isPaused) return "Go on";
  const following = order[order.indexOf(run.current ?? "situation") + 1];
  return following ? `Next: ${SECTION_TITLES[following]}` : "That was the end";
}
