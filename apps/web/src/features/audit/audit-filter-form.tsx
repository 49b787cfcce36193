"use client";

import type { AuditFilter } from "@starboard/domain/audit";
import { Button } from "@starboard/ui/button";
import { Field } from "@starboard/ui/field";
import { FilterFold } from "@starboard/ui/filter-fold";
import { Input } from "@starboard/ui/input";
import { Select } from "@starboard/ui/select";
import { FormProblem, useForm } from "@/features/shell/index.ts";
import { AUDIT_WORDS } from "./audit-words.ts";

const loadSchema = () => import("./audit-filter-schema.ts").then((module) => module.AuditFilterInput);

interface AuditFilterFormProps {
  /** How many of the three narrow what is shown. */
  set: number;
  onFilter: (filter: AuditFilter) => void;
}

/** What was done, and days. */
export function AuditFilterForm({ set, onFilter }: AuditFilterFormProps) {
  const { problems, formProps, submitProps } = useForm(loadSchema, async (filter) => onFilter(filter));
  return (
    <form {...formProps} className="flex flex-wrap items-end gap-4" aria-label="Filter">
      <FilterFold set={set}>
        <Field label="What" error={problems.action}>
          <Select name="action" defaultValue="">
            <option value="">Everything</option>
            {Object.entries(AUDIT_WORDS).map(([group, actions]) => (
              <optgroup key={group} label={group}>
                {Object.entries(actions).map(([action, words]) => (
                  <option key={action} value={action}>
                    {words}
                  </option>
                ))}
              </optgroup>
            ))}
          </Select>
        </Field>
        <Field label="From" error={problems.from}>
          <Input name="from" type="date" />
        </Field>
        <Field label="To" error={problems.to}>
          <Input name="to" type="date" />
        </Field>
        <Button {...submitProps}>Show these</Button>
      </FilterFold>
      <FormProblem>{problems.form}</FormProblem>
    </form>
  );
}
