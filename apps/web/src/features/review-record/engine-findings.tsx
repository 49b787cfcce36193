"use client";

import type { RouterOutputs } from "@starboard/api/client";
import { Block } from "@starboard/ui/block";
import { useKeys } from "@starboard/ui/keys";
import { TextButton } from "@starboard/ui/text-button";
import { useRef, useState } from "react";
import { DeferredWriteBox } from "@/features/marked-text/index.ts";
import { fetchAct } from "@/features/shell/index.ts";
import { useServer } from "@/trpc/use-server.ts";
import { FoundNote } from "./found-note.tsx";
import { type Found, listFound } from "./list-found.ts";

const loadReasonSchema = () =>
  import("@starboard/domain/overruling").then(({ OverruleFinding }) => OverruleFinding.shape.reason);

const loadActions = () => import("./overrule-actions.ts");

const SHOWN_AT_ONCE = 5;

export interface EngineFindingsProps {
  data: RouterOutputs["review"]["get"];
  now: number;
  timeZone: string;
}

/** What the engine found in the reviewed text, gravest first; its reviewer may say of each that it is not right here. */
export function EngineFindings({ data, now, timeZone }: EngineFindingsProps) {
  const server = useServer();
  const list = useRef<HTMLUListElement>(null);
  const [isUnfolded, setUnfolded] = useState(false);
  const [answering, setAnswering] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const all = listFound(data);
  const shown = isUnfolded ? all : all.filter(({ overruling }, place) => place < SHOWN_AT_ONCE || overruling);
  const overruled = all.filter(({ overruling }) => overruling).length;

  const take = async (overrulingId: string) => {
    if (isBusy) return;
    setBusy(true);
    await (await fetchAct(loadActions))?.overruleActions(server, data).take(overrulingId);
    setBusy(false);
  };
  const overrule = async (found: Found, reason: string) => {
    const { overruleActions } = await loadActions();
    await overruleActions(server, data).overrule(found, reason);
    setAnswering(null);
  };
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>("[data-found]") ?? [])];
  const step = (direction: 1 | -1) => {
    const at = rows().findIndex((row) => row.contains(document.activeElement));
    rows()[at === -1 ? 0 : Math.min(rows().length - 1, Math.max(0, at + direction))]?.focus();
  };
  const answerChosen = () => {
    const key = document.activeElement?.closest<HTMLElement>("[data-found]")?.dataset.found;
    const chosen = shown.find((found) => found.key === key);
    if (chosen && !chosen.overruling) setAnswering(chosen.key);
  };
  useKeys("Findings", [
    { keys: "f", label: "Next finding of the engine", run: () => step(1), off: all.length === 0 },
    { keys: "Shift+F", label: "Finding before", run: () => step(-1), off: all.length === 0 },
    ...(data.isReviewer
      ? [{ keys: "o", label: "Overrule the chosen finding", run: answerChosen, off: all.length === 0 }]
      : []),
  ]);
  if (!data.evaluation || all.length === 0) return null;
  const { ruleset } = data.evaluation;
  return (
    <Block title="What the engine found" aside={`ruleset ${ruleset.version}`}>
      <p className="mb-2 text-ink-2">
        {all.length === 1 ? "One finding" : `${all.length} findings`} in the reviewed text
        {overruled > 0 ? `, ${overruled} overruled` : ""}. Overruling changes no score: the stored one stays, and what
        was overruled is counted for the rule.
      </p>
      <ul ref={list} aria-label="Findings of the engine">
        {shown.map((found) => (
          <FoundNote
            key={found.key}
            found={found}
            now={now}
            timeZone={timeZone}
            actions={
              found.overruling?.isOwn ? (
                <TextButton aria-disabled={isBusy} onClick={() => void take(found.overruling?.id ?? "")}>
                  Let it stand again
                </TextButton>
              ) : data.isReviewer && !found.overruling && answering !== found.key ? (
                <TextButton onClick={() => setAnswering(found.key)}>Overrule…</TextButton>
              ) : null
            }
          >
            {answering === found.key ? (
              <DeferredWriteBox
                label="Why it is not right here"
                loadSchema={loadReasonSchema}
                submitLabel="Overrule"
                onCancel={() => setAnswering(null)}
                onSubmit={({ text }) => overrule(found, text)}
              />
            ) : null}
          </FoundNote>
        ))}
      </ul>
      {all.length > SHOWN_AT_ONCE ? (
        <p className="mt-3 text-note">
          <TextButton aria-expanded={isUnfolded} onClick={() => setUnfolded(!isUnfolded)}>
            {isUnfolded ? "Fold again" : `${all.length - shown.length} more`}
          </TextButton>
        </p>
      ) : null}
    </Block>
  );
}
