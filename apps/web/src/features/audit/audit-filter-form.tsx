"use client";

import type { AuditFilter } from "@starboard/domain/audit";
import { Button } from "@starboard/ui/button";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { FormProblem, useForm } from "@/features/shell/index.ts";

const loadSchema = () => import("./audit-filter-schema.ts").then((module) => module.AuditFilterInput);

/** Action and days. */
export function AuditFilterForm({ onFilter }: { onFilter: (filter: AuditFilter) => void }) {
  const { problems, formProps, submitProps } = useForm(loadSchema, async (filter) => onFilter(filter));
  return (
    <form {...formProps} className="flex flex-wrap items-end gap-4" aria-label="Filter">
      <Field label="Action" error={problems.action}>
        <Input name="action" placeholder="story.save" autoComplete="off" autoCapitalize="none" spellCheck={false} />
      </Field>
      <Field label="From" error={problems.from}>
        <Input name="from" type="date" />
      </Field>
      <Field label="To" error={problems.to}>
        <Input name="to" type="date" />
      </Field>
      <Button {...submitProps}>Filter</Button>
      <FormProblem>{problems.form}</FormProblem>
    </form>
  );
}
