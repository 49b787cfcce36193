"use client";

import { AuditFilter } from "@starboard/domain/audit";
import { Button } from "@starboard/ui/button";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { z } from "zod";
import { FormProblem, useForm } from "@/features/shell/index.ts";

/** A field of a form that is left empty filters nothing. */
const FilterForm = z.preprocess(
  (given) => Object.fromEntries(Object.entries(given as object).filter(([, value]) => value !== "")),
  AuditFilter,
);

/** Action and days. */
export function AuditFilterForm({ onFilter }: { onFilter: (filter: AuditFilter) => void }) {
  const { problems, formProps, submitProps } = useForm(FilterForm, async (filter) => onFilter(filter));
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
