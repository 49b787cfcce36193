import { DIMENSION_TITLES } from "@starboard/domain/evaluation";
import { RelativeTime } from "@starboard/ui/relative-time";
import { SeverityStroke } from "@starboard/ui/severity-stroke";
import type { ReactNode } from "react";
import type { Found } from "./list-found.ts";

export interface FoundNoteProps {
  found: Found;
  now: number;
  timeZone: string;
  actions: ReactNode;
  children: ReactNode;
}

/** A finding with its evidence, and what a coach says of it. */
export function FoundNote({ found, now, timeZone, actions, children }: FoundNoteProps) {
  const { finding, where, words, overruling, key } = found;
  return (
    <li
      data-found={key}
      tabIndex={-1}
      className="border-t border-rule py-3 text-note outline-none focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-accent"
    >
      <p className="flex flex-wrap gap-x-1.5 text-fine text-ink-3">
        <SeverityStroke severity={finding.severity} />
        <span>
          · {DIMENSION_TITLES[finding.dimension]} · {where}
        </span>
      </p>
      <p className={`mt-0.5 max-w-measure ${overruling ? "text-ink-3" : "text-ink"}`}>{finding.message}</p>
      {words.length > 0 ? (
        <p className="mt-1 max-w-measure font-serif text-ink-2">{words.map((one) => `“${one}”`).join(" · ")}</p>
      ) : null}
      {overruling ? (
        <p className="mt-1.5 max-w-measure border-s-2 border-rule-2 ps-3 text-ink-2">
          <b className="font-semibold text-ink">
            Overruled by {overruling.isOwn ? "you" : <bdi>{overruling.reviewerName}</bdi>}
          </b>
          , <RelativeTime at={overruling.createdAt} now={now} timeZone={timeZone} />: {overruling.reason}
        </p>
      ) : null}
      {children}
      {actions ? <p className="mt-1.5">{actions}</p> : null}
    </li>
  );
}
