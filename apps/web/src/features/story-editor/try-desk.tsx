"use client";

import { STORY_KINDS } from "@starboard/domain/evaluation";
import { LinkButton } from "@starboard/ui/link-button";
import { SaveState } from "@starboard/ui/save-state";
import { Segmented } from "@starboard/ui/segmented";
import { Strip } from "@starboard/ui/strip";
import { showToast } from "@starboard/ui/toast";
import { RotateCcw } from "lucide-react";
import { useState } from "react";
import { EMPTY_TRY_DRAFT, useOfflineCopy } from "@/features/try-draft/index.ts";
import { clockWords } from "./clock-words.ts";
import { useTryKeeping } from "./use-try-keeping.ts";
import { WritingDesk } from "./writing-desk.tsx";

const KINDS = STORY_KINDS.map((kind) => ({
  value: kind,
  label: kind === "challenge" ? "Challenge" : "Accomplishment",
}));

/** The desk for anybody: rules and text in this page, kept on this device, nothing sent. */
export function TryDesk() {
  const { session, kind, setKind, kept, keep } = useTryKeeping();
  const [rulesFiles, setRulesFiles] = useState<readonly string[] | null>(null);
  const opensOffline = useOfflineCopy(rulesFiles);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const startOver = () => {
    const before = session.queue.current;
    session.edit(EMPTY_TRY_DRAFT);
    showToast({ title: "The draft is deleted from this device.", undo: { run: () => session.edit(before) } });
  };
  return (
    <WritingDesk
      session={session}
      kind={kind}
      kindChoice={
        <Segmented
          legend="Kind of story"
          value={kind}
          onValueChange={(chosen) => setKind(STORY_KINDS.find((each) => each === chosen) ?? kind)}
          options={KINDS}
        />
      }
      save={keep}
      place={<span className="text-ink-2">Without an account</span>}
      saved={
        kept.state === "none" ? (
          <SaveState state="kept">Kept on this device as you write</SaveState>
        ) : kept.state === "failed" ? (
          <SaveState state="failed">Not kept: this device keeps nothing</SaveState>
        ) : (
          <SaveState state="kept">{`Kept on this device ${clockWords(new Date(kept.atMs), timeZone)}`}</SaveState>
        )
      }
      acts={[{ label: "Start over", icon: <RotateCcw aria-hidden="true" />, run: startOver }]}
      main={
        <LinkButton href="/try/take" tone="primary">
          Take it along
        </LinkButton>
      }
      strips={
        <Strip>
          <b>Nothing that you write here leaves this browser.</b> The rules run in this page, and the text is kept on
          this device, where whoever uses this browser can read it.{" "}
          {/* Its place is kept, so that nothing jumps once it holds. */}
          <span className={opensOffline ? undefined : "invisible"}>The page opens again without a connection.</span>
        </Strip>
      }
      underScore={<p>Worked out in this page, from the text alone.</p>}
      onRulesFiles={setRulesFiles}
    />
  );
}
