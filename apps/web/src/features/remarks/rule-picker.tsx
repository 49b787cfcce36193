"use client";

import { DIMENSION_TITLES } from "@starboard/domain/evaluation";
import { Field } from "@starboard/ui/field";
import { Select } from "@starboard/ui/select";
import { TextButton } from "@starboard/ui/text-button";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/use-trpc.ts";

export interface RulePickerProps {
  ruleIds: readonly string[];
  onChange: (ruleIds: string[]) => void;
  max: number;
}

/** Which of the engine's rules a remark answers to, by what each asks for. */
export function RulePicker({ ruleIds, onChange, max }: RulePickerProps) {
  const trpc = useTRPC();
  const { data: rules = [] } = useQuery(trpc.remark.rules.queryOptions());
  const titleOf = (id: string) => rules.find((rule) => rule.id === id)?.title ?? id;
  const left = rules.filter(({ id }) => !ruleIds.includes(id));
  return (
    <div>
      <Field label="Rules it answers to" aside="optional">
        <Select
          value=""
          disabled={ruleIds.length >= max || left.length === 0}
          options={[
            { value: "", label: ruleIds.length >= max ? `${max} are linked, the most there can be` : "Link a rule…" },
            ...left.map(({ id, title, dimension }) => ({
              value: id,
              label: `${DIMENSION_TITLES[dimension]}: ${title}`,
            })),
          ]}
          onChange={(event) => event.target.value && onChange([...ruleIds, event.target.value])}
        />
      </Field>
      {ruleIds.length > 0 ? (
        <ul className="mt-2 grid gap-1 text-note" aria-label="Linked rules">
          {ruleIds.map((id) => (
            <li key={id} className="flex items-baseline justify-between gap-3 border-t border-rule py-1.5">
              <span>{titleOf(id)}</span>
              <TextButton
                aria-label={`Unlink: ${titleOf(id)}`}
                onClick={() => onChange(ruleIds.filter((one) => one !== id))}
              >
                Unlink
              </TextButton>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
