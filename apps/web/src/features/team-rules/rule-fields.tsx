"use client";

import { DIMENSION_TITLES, DIMENSIONS, SEVERITIES } from "@starboard/domain/evaluation";
import { Checkbox } from "@starboard/ui/checkbox";
import { Input } from "@starboard/ui/input";
import { Select } from "@starboard/ui/select";
import { ChevronRight } from "lucide-react";
import { problemAt, typedNumber } from "./draft-state.ts";
import { type RuleFacts, useEngineFacts } from "./engine-facts.tsx";
import type { Draft } from "./use-draft.ts";

/** Every rule by dimension: on or off, how much its finding matters, and its number where it has one. */
export function RuleFields({ draft }: { draft: Draft }) {
  const { typed, problems } = draft;
  const { rules: all } = useEngineFacts();
  return (
    <div className="grid">
      {DIMENSIONS.map((dimension) => {
        const rules = all.filter((rule) => rule.dimension === dimension);
        const changed = rules.filter(({ id }) => typed.rules?.[id] !== undefined).length;
        const isWrong = rules.some(({ id }) => [...problems.keys()].some((at) => at.startsWith(fieldOf(id))));
        return (
          <details key={dimension} className="group border-rule border-b py-3" open={changed > 0 || isWrong}>
            <summary className="flex cursor-pointer flex-wrap items-center justify-between gap-x-4 font-semibold">
              <span className="flex items-center gap-2">
                <ChevronRight aria-hidden="true" className="size-4 text-ink-3 group-open:rotate-90" />
                {DIMENSION_TITLES[dimension]}
              </span>
              <span className="font-normal text-note text-ink-2">
                {rules.length} rules{changed > 0 ? `, ${changed} changed` : ""}
              </span>
            </summary>
            <ul className="mt-3">
              {rules.map((rule) => (
                <RuleRow key={rule.id} rule={rule} draft={draft} />
              ))}
            </ul>
          </details>
        );
      })}
    </div>
  );
}

const fieldOf = (id: string) => `rules[${JSON.stringify(id)}]`;

function RuleRow({ rule, draft }: { rule: RuleFacts; draft: Draft }) {
  const { typed, problems, change } = draft;
  const { id, claim, polarity, severity, threshold } = rule;
  const setting = typed.rules?.[id];
  const isOn = setting?.on !== false;
  const error = problemAt(problems, `${fieldOf(id)}.threshold`) ?? problemAt(problems, fieldOf(id));
  return (
    <li className="grid items-start gap-x-6 gap-y-2 border-rule border-t py-3 first:border-t-0 sm:grid-cols-[minmax(0,1fr)_11rem]">
      <Checkbox
        label={claim}
        hint={id}
        checked={isOn}
        onChange={(event) => change(["rules", id, "on"], event.target.checked ? undefined : false)}
      />
      {polarity === "problem" ? (
        <Select
          size="small"
          aria-label={`${claim}: how much it matters`}
          disabled={!isOn}
          value={setting?.severity ?? ""}
          onChange={({ target }) => change(["rules", id, "severity"], target.value || undefined)}
          options={[
            { value: "", label: `${severity}, as it is` },
            ...SEVERITIES.filter((each) => each !== severity).map((each) => ({ value: each, label: each })),
          ]}
        />
      ) : (
        <span className="text-note text-ink-3">a strength</span>
      )}
      {threshold ? (
        <p className="flex flex-wrap items-center gap-2 text-note text-ink-2 sm:col-span-2">
          <span>From</span>
          <Input
            size="small"
            aria-label={`${claim}: from how many ${threshold.what}`}
            inputMode="decimal"
            autoComplete="off"
            className="max-w-20"
            aria-invalid={error ? true : undefined}
            disabled={!isOn}
            placeholder={String(threshold.value)}
            value={setting?.threshold === undefined ? "" : String(setting.threshold)}
            onChange={(event) => change(["rules", id, "threshold"], typedNumber(event.target.value))}
          />
          <span>
            {threshold.what}; {threshold.least} to {threshold.most}
          </span>
        </p>
      ) : null}
      {error ? (
        <p role="alert" className="text-note text-port sm:col-span-2">
          {error}
        </p>
      ) : null}
    </li>
  );
}
