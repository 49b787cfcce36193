"use client";

import { Block } from "@starboard/ui/block";
import { LinkButton } from "@starboard/ui/link-button";
import type { Rules } from "./rules.ts";
import { StartPreview } from "./start-preview.tsx";

const stories = (count: number) => `${count.toLocaleString("en-GB")} ${count === 1 ? "story" : "stories"}`;

/** By which rules the scores that count were made, and what moving all to the installed engine would change. */
export function EngineBlock({ org, rules }: { org: string; rules: Rules }) {
  const { engine, inUse, published } = rules;
  const [holds] = published;
  const name = holds ? `${engine.version}+${holds.number}` : engine.version;
  const earlier = inUse.filter((one) => one.rules !== name);
  const behind = earlier.reduce((sum, one) => sum + one.stories, 0);
  const now = inUse.find((one) => one.rules === name)?.stories ?? 0;
  return (
    <Block title="Which rules the scores were made by" aside={`engine ${engine.version}`}>
      {behind === 0 ? (
        <p className="text-note text-ink-2">
          {now === 0 ? "No story is evaluated yet." : `All ${stories(now)} by ${name}, the rules that hold.`}
        </p>
      ) : (
        <div className="grid gap-3 text-note">
          <p>
            {stories(now)} by {name}, the rules that hold. <b>{stories(behind)} still by earlier ones</b>:{" "}
            {earlier.map((one) => `${one.stories} by ${one.rules}`).join(", ")}. They keep their score until somebody
            starts a run, and are never compared with the others.
          </p>
          <p className="flex flex-wrap items-center gap-3">
            <StartPreview org={org} subject="engine" label="See what would differ" />
            <LinkButton href={`/o/${org}/batches`}>To the runs</LinkButton>
          </p>
        </div>
      )}
    </Block>
  );
}
