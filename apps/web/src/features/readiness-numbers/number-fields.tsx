"use client";

import type { ReadinessSettings } from "@starboard/domain/readiness";
import type { ReadinessNumber } from "@starboard/domain/readiness-numbers";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { Select } from "@starboard/ui/select";
import { TextButton } from "@starboard/ui/text-button";
import { NUMBER_GROUPS, NUMBER_WORDS, STRENGTH_OPTIONS, strengthWords } from "./number-words.ts";
import { type NumberProblems, type Typed, typedOf } from "./use-numbers.ts";

export interface NumberFieldsProps {
  /** What holds where nothing is changed. */
  base: ReadinessSettings;
  /** Who says so: "the default", "the organisation’s". */
  baseWords: string;
  typed: Typed;
  problems: NumberProblems;
  onChange: (name: keyof ReadinessSettings, text: string) => void;
}

/** Every number of the readiness formula; one that differs says from what, and goes back with one press. */
export function NumberFields({ base, baseWords, typed, problems, onChange }: NumberFieldsProps) {
  const was = typedOf(base);
  const number = (name: ReadinessNumber) => (
    <NumberField
      key={name}
      name={name}
      value={typed[name]}
      base={was[name]}
      baseWords={baseWords}
      error={problems[name]}
      onChange={(text) => onChange(name, text)}
    />
  );
  const strength = typed.strength as ReadinessSettings["strength"];
  return (
    <div className="grid gap-6">
      {NUMBER_GROUPS.map(({ title, names }) => (
        <fieldset key={title} className="grid gap-3">
          <legend className="mb-3 font-semibold">{title}</legend>
          <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">{names.map(number)}</div>
        </fieldset>
      ))}
      <fieldset className="grid gap-3">
        <legend className="mb-3 font-semibold">How strong a story is</legend>
        <Field
          label="Strength"
          hint={strengthWords({ strength, decayDays: Number(typed.decayDays) || base.decayDays })}
          aside={
            strength === base.strength ? null : (
              <TextButton onClick={() => onChange("strength", base.strength)}>Back to {baseWords}</TextButton>
            )
          }
        >
          <Select
            name="strength"
            value={strength}
            options={STRENGTH_OPTIONS}
            onChange={(event) => onChange("strength", event.target.value)}
          />
        </Field>
        {strength === "decaying" ? <div className="grid gap-x-8 sm:grid-cols-2">{number("decayDays")}</div> : null}
      </fieldset>
    </div>
  );
}

interface NumberFieldProps {
  name: ReadinessNumber;
  value: string;
  base: string;
  baseWords: string;
  error: string | undefined;
  onChange: (text: string) => void;
}

function NumberField({ name, value, base, baseWords, error, onChange }: NumberFieldProps) {
  const { label, unit } = NUMBER_WORDS[name];
  return (
    <Field
      label={label}
      error={error}
      aside={
        value.trim() === base ? null : (
          <TextButton onClick={() => onChange(base)} aria-label={`${label}: back to ${base}, ${baseWords}`}>
            Back to {base}
          </TextButton>
        )
      }
    >
      <span className="flex items-center gap-2">
        <Input
          name={name}
          inputMode="numeric"
          autoComplete="off"
          className="max-w-24"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
        <span className="text-note text-ink-2">{unit}</span>
      </span>
    </Field>
  );
}
