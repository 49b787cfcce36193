"use client";

import { Strip } from "@starboard/ui/strip";
import { TextButton } from "@starboard/ui/text-button";
import { FactorLink } from "@/features/shell/index.ts";
import { isUnsaved } from "./save-queue.ts";
import type { SavingSession } from "./saving-session.ts";
import { type Told, useTold } from "./told.ts";
import type { KeptAt } from "./use-local-draft.ts";
import { useSession } from "./use-session.ts";

export interface ObstacleStripProps {
  session: SavingSession;
  kept: Told<KeptAt>;
  onRetry: () => void;
  onCompare: () => void;
}

/** Why the text is not on the server, what is safe, and what to do about it. */
export function ObstacleStrip({ session, kept, onRetry, onCompare }: ObstacleStripProps) {
  const isDirty = useSession(session, isUnsaved);
  const obstacle = useSession(session, (queue) => queue.obstacle);
  const isKept = Boolean(useTold(kept));
  const safe = isKept ? "Your text is kept on this device." : "Keep this page open: your text stands only here.";
  return (
    <div role="alert" className="empty:hidden">
      {isDirty && obstacle?.kind === "unreachable" ? (
        <Strip tone="offline" actions={<TextButton onClick={onRetry}>Try now</TextButton>}>
          <b>Not saved: the server does not answer.</b> {safe} We try again by ourselves.
        </Strip>
      ) : null}
      {isDirty && obstacle?.kind === "signed-out" ? (
        <Strip
          tone="news"
          actions={
            <a className="ui-link" href="/signin" target="_blank" rel="noreferrer">
              Sign in
            </a>
          }
        >
          <b>Not saved: your sign-in has ended.</b> {safe} Sign in in the new tab, come back here, and it is saved.
        </Strip>
      ) : null}
      {isDirty && obstacle?.kind === "shut" ? (
        <Strip tone="news" actions={<FactorLink />}>
          <b>Not saved: this organisation asks for a second factor.</b> {safe} Turn yours on in the new tab, come back
          here, and it is saved.
        </Strip>
      ) : null}
      {isDirty && obstacle?.kind === "refused" ? <Strip tone="failed">{obstacle.message}</Strip> : null}
      {obstacle?.kind === "conflict" ? (
        <Strip tone="news" actions={<TextButton onClick={onCompare}>Compare</TextButton>}>
          <b>This story was saved elsewhere.</b> {safe} Compare the two texts and choose; until then nothing is saved.
        </Strip>
      ) : null}
    </div>
  );
}
