"use client";

import { OWN_PHRASE_LISTS, type OwnMetric } from "@starboard/domain/evaluation-profile";
import { Field } from "@starboard/ui/field";
import { Textarea } from "@starboard/ui/textarea";
import { LIST_TITLES, metricLine } from "./change-words.ts";
import { problemAt } from "./draft-state.ts";
import type { Draft } from "./use-draft.ts";

const LISTS = ["names", "metrics", ...OWN_PHRASE_LISTS] as const;
type ListName = (typeof LISTS)[number];

const HINTS: Readonly<Record<ListName, string>> = {
  names: "Products, projects, places: numbers in them measure nothing. “Atlas 3”.",
  metrics: "Which way is good: “bed moves: down”.",
  roles: "“ward sister”: then “As a ward sister” states the role.",
  guardrails: "What keeps a change safe: “two-nurse check”.",
  prevention: "What keeps it from happening again: “handover card”.",
  stakes: "What was at risk: “never event”.",
  stakeholders: "Whom one brings along: “works council”.",
  measured: "How one knows that it worked: “exit survey”.",
};

/** The organisation's own words, one a line; what is no list entry is named with its line when it is saved. */
export function WordFields({ draft }: { draft: Draft }) {
  return (
    <div className="grid items-start gap-5 sm:grid-cols-2">
      {LISTS.map((list) => (
        <Field
          key={`${list}.${draft.fill}`}
          label={LIST_TITLES[list]}
          hint={HINTS[list]}
          error={problemAt(draft.problems, `vocabulary.${list}`)}
        >
          <Textarea
            rows={2}
            defaultValue={linesOf(list, draft).join("\n")}
            onChange={({ target }) => draft.change(["vocabulary", list], entriesOf(list, target.value))}
          />
        </Field>
      ))}
    </div>
  );
}

function linesOf(list: ListName, { typed }: Draft): string[] {
  const { vocabulary = {} } = typed;
  return list === "metrics" ? (vocabulary.metrics ?? []).map(metricLine) : [...(vocabulary[list] ?? [])];
}

/** Empty lines are left out; of a figure what stands behind the last colon is the direction. */
function entriesOf(list: ListName, text: string): unknown[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (list !== "metrics") return lines;
  return lines.map((line): OwnMetric => {
    const colon = line.lastIndexOf(":");
    const good = line
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    return { name: colon === -1 ? line : line.slice(0, colon), good: good as OwnMetric["good"] };
  });
}
