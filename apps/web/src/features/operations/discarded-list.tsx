"use client";

import { Block } from "@starboard/ui/block";
import { Button } from "@starboard/ui/button";
import type { DeadLetter } from "./dead-letter-table.tsx";
import { DISCARD_WORDS, jobWords } from "./job-words.ts";

/** What somebody decided against, as long as it can be taken back. */
export function DiscardedList({
  letters,
  onRestore,
}: {
  letters: readonly DeadLetter[];
  onRestore: (id: number) => void;
}) {
  if (letters.length === 0) return null;
  return (
    <Block title="Discarded" aside={String(letters.length)}>
      <ul aria-label="Discarded jobs">
        {letters.map(({ id, jobName, discardReason }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-4 border-b border-rule py-2 text-note"
          >
            <span>
              {jobWords(jobName)}, job {id}
              <span className="block text-ink-2">{discardReason ? DISCARD_WORDS[discardReason].title : ""}</span>
            </span>
            <Button size="small" aria-label={`Take back the discard of job ${id}`} onClick={() => onRestore(id)}>
              Take back
            </Button>
          </li>
        ))}
      </ul>
    </Block>
  );
}
