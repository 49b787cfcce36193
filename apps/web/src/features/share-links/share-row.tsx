"use client";

import type { RouterOutputs } from "@starboard/api/client";
import { RelativeTime } from "@starboard/ui/relative-time";
import { StateMark } from "@starboard/ui/state-mark";
import { TextButton } from "@starboard/ui/text-button";
import { timeWords } from "@starboard/ui/time-words";
import { useHere } from "@/features/shell/index.ts";
import { copyLink } from "./copy-link.ts";

export type Share = RouterOutputs["share"]["list"][number];

export interface ShareRowProps {
  share: Share;
  now: number;
  onShut: () => void;
}

/** One link: for whom, until when, how often it was opened; to be copied and to be shut. */
export function ShareRow({ share, now, onShut }: ShareRowProps) {
  const { timeZone } = useHere();
  const { name, token, state, pinnedVersion, expiresAt, opened, lastOpenedAt } = share;
  const until = timeWords(expiresAt, "day", { timeZone, now: new Date(now), locale: "en-GB" });
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-rule border-b py-2.5 text-note last:border-b-0">
      <span className="min-w-0 flex-1 basis-60 wrap-anywhere">
        <bdi className="font-semibold">{name}</bdi>{" "}
        <span className="block text-fine text-ink-3">
          {state === "open" ? `until ${until}` : state === "over" ? `over since ${until}` : "shut"} ·{" "}
          {pinnedVersion === null ? "newest text" : `version ${pinnedVersion}`} ·{" "}
          {opened === 0 ? "not opened yet" : opened === 1 ? "opened once" : `opened ${opened} times`}
          {lastOpenedAt ? (
            <>
              , last <RelativeTime at={lastOpenedAt} now={now} timeZone={timeZone} />
            </>
          ) : null}
        </span>
      </span>
      {token ? (
        <span className="flex gap-4">
          <TextButton aria-label={`Copy the link for ${name}`} onClick={() => void copyLink(token)}>
            Copy the link
          </TextButton>
          <TextButton aria-label={`Shut the link for ${name}`} onClick={onShut}>
            Shut the link
          </TextButton>
        </span>
      ) : (
        <StateMark state="none">{state === "over" ? "over" : "shut"}</StateMark>
      )}
    </li>
  );
}
