"use client";

import { Block } from "@starboard/ui/block";
import { dayWords } from "@starboard/ui/day-words";
import { Glyph } from "@starboard/ui/glyph";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { leftWords, workTitle } from "./assignment-words.ts";

/** What is asked of the person and what is left of it; nothing where nothing is asked. */
export function OwnAssignments() {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.assignment.own.queryOptions());
  if (data.length === 0) return null;
  const hidden = data.find(
    ({ isDone, exemptBecause, privateStories }) => !isDone && exemptBecause === null && privateStories > 0,
  );
  return (
    <Block title="Asked of you" aside="by your team’s lead" className="mb-8">
      <ul className="grid text-note" aria-label="Asked of you">
        {data.map((one) => (
          <li key={one.id} className="flex flex-wrap items-baseline gap-x-3 border-rule border-t py-2 first:border-t-0">
            <b>{workTitle(one)}</b>
            <span className="text-ink-2">by {dayWords(one.dueOn)}</span>
            <span>
              {one.exemptBecause !== null ? (
                <span className="text-ink-2">Not asked of you: {one.exemptBecause}</span>
              ) : one.isDone ? (
                <span className="text-star">
                  <Glyph name="tick" className="me-1 inline" />
                  Done
                </span>
              ) : (
                `${one.have} of ${one.need}; ${leftWords(one)}`
              )}
            </span>
            {one.note && one.exemptBecause === null ? <span className="basis-full text-ink-2">{one.note}</span> : null}
          </li>
        ))}
      </ul>
      {hidden ? (
        <p className="mt-2 text-fine text-ink-3">
          {hidden.privateStories === 1 ? "One story of yours is" : `${hidden.privateStories} stories of yours are`}{" "}
          private and not counted here.
        </p>
      ) : null}
    </Block>
  );
}
