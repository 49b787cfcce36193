"use client";

import { DIMENSION_TITLES, DIMENSIONS } from "@starboard/domain/evaluation";
import type { Seniority } from "@starboard/domain/evaluation-profile";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { Select } from "@starboard/ui/select";
import { problemAt, typedNumber } from "./draft-state.ts";
import { useEngineFacts } from "./engine-facts.tsx";
import { GroupProblem } from "./group-problem.tsx";
import type { Draft } from "./use-draft.ts";

const SENIORITY_OPTIONS = [
  { value: "entry", label: "Entry: first roles" },
  { value: "experienced", label: "Experienced: as the product has it" },
  { value: "senior", label: "Senior" },
  { value: "lead", label: "Lead" },
] as const satisfies readonly { value: Seniority; label: string }[];
const BAND_NAMES = ["developing", "solid", "strong"] as const;

interface NumberFieldProps {
  label: string;
  unit?: string;
  value: unknown;
  usual: number;
  error: string | undefined;
  onChange: (value: unknown) => void;
}

/** A number that is the product's while the field is empty. */
function NumberField({ label, unit, value, usual, error, onChange }: NumberFieldProps) {
  return (
    <Field label={label} error={error}>
      <span className="flex items-center gap-2">
        <Input
          inputMode="numeric"
          autoComplete="off"
          className="max-w-24"
          placeholder={String(usual)}
          value={value === undefined ? "" : String(value)}
          onChange={(event) => onChange(typedNumber(event.target.value))}
        />
        {unit ? <span className="text-note text-ink-2">{unit}</span> : null}
      </span>
    </Field>
  );
}

/** Seniority and the weight of each dimension; an empty weight is the one of the seniority. */
export function WeightFields({ draft }: { draft: Draft }) {
  const { typed, problems, change } = draft;
  const { usualWeights } = useEngineFacts();
  const usual = usualWeights[typed.seniority ?? "experienced"];
  const held = DIMENSIONS.map((name) => Number(typed.weights?.[name] ?? usual[name]));
  const total = held.reduce((sum, weight) => sum + weight, 0);
  const share = (at: number) => {
    const percent = Math.round((100 * (held[at] ?? 0)) / total);
    return total > 0 && Number.isFinite(percent) ? `${percent}% of the score` : "";
  };
  return (
    <div className="grid gap-5">
      <Field
        label="For whom you interview"
        hint="It sets weights and severities that interviewers of this level ask for. What you set yourself goes first."
      >
        <Select
          options={SENIORITY_OPTIONS}
          value={typed.seniority ?? "experienced"}
          onChange={({ target }) => change(["seniority"], target.value === "experienced" ? undefined : target.value)}
        />
      </Field>
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {DIMENSIONS.map((name, at) => (
          <NumberField
            key={name}
            label={DIMENSION_TITLES[name]}
            unit={share(at)}
            value={typed.weights?.[name]}
            usual={usual[name]}
            error={problemAt(problems, `weights.${name}`)}
            onChange={(value) => change(["weights", name], value)}
          />
        ))}
      </div>
      <GroupProblem>{problemAt(problems, "weights")}</GroupProblem>
    </div>
  );
}

/** From which score a band begins. All three are set, or none. */
export function BandFields({ draft }: { draft: Draft }) {
  const { typed, problems, change } = draft;
  const usual: Readonly<Record<string, number>> = useEngineFacts().defaults.bands;
  const set = (name: string, value: unknown) => {
    const now = { ...usual, ...typed.bands, [name]: value ?? usual[name] };
    const isUsual = BAND_NAMES.every((band) => now[band] === usual[band]);
    change(["bands"], isUsual ? undefined : now);
  };
  return (
    <div className="grid gap-4">
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-3">
        {BAND_NAMES.map((name) => (
          <NumberField
            key={name}
            label={`${name.charAt(0).toUpperCase()}${name.slice(1)} from`}
            unit="of 100"
            value={typed.bands?.[name]}
            usual={usual[name] ?? 0}
            error={problemAt(problems, `bands.${name}`)}
            onChange={(value) => set(name, value)}
          />
        ))}
      </div>
      <GroupProblem>{problemAt(problems, "bands")}</GroupProblem>
    </div>
  );
}

interface PairProps {
  draft: Draft;
  place: "targetSeconds" | "wordsPerMinute";
  labels: readonly [string, string];
  unit: string;
}

function PairFields({ draft, place, labels, unit }: PairProps) {
  const { typed, problems, change } = draft;
  const usual = useEngineFacts().defaults[place];
  const set = (at: 0 | 1, value: unknown) => {
    const pair: unknown[] = [...(typed[place] ?? usual)];
    pair[at] = value ?? usual[at];
    change([place], pair[0] === usual[0] && pair[1] === usual[1] ? undefined : pair);
  };
  return (
    <div className="grid gap-2">
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {([0, 1] as const).map((at) => (
          <NumberField
            key={at}
            label={labels[at]}
            unit={unit}
            value={typed[place]?.[at]}
            usual={usual[at]}
            error={undefined}
            onChange={(value) => set(at, value)}
          />
        ))}
      </div>
      <GroupProblem>{problemAt(problems, place)}</GroupProblem>
    </div>
  );
}

/** How long a story should take to say, and how fast it is said. */
export function LengthFields({ draft }: { draft: Draft }) {
  return (
    <div className="grid gap-5">
      <PairFields draft={draft} place="targetSeconds" labels={["Aloud at least", "Aloud at most"]} unit="seconds" />
      <PairFields
        draft={draft}
        place="wordsPerMinute"
        labels={["A slow speaker says", "A quick speaker says"]}
        unit="words a minute"
      />
    </div>
  );
}
