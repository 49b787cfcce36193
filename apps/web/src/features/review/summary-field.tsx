"use client";

import { Block } from "@starboard/ui/block";
import { Field } from "@starboard/ui/field";
import { Textarea } from "@starboard/ui/textarea";
import { useTextProblem } from "@/features/shell/index.ts";

const loadSchema = () =>
  import("@starboard/domain/review").then(({ SaveReviewDraft }) => SaveReviewDraft.shape.summary);

export interface SummaryFieldProps {
  name: string;
  value: string;
  onChange: (value: string) => void;
}

/** What the coach says about the whole story. */
export function SummaryField({ name, value, onChange }: SummaryFieldProps) {
  const problem = useTextProblem(loadSchema, value);
  return (
    <Block title="Summary" aside="optional">
      <Field
        label="Summary"
        labelHidden
        hint={`${name} reads it first, with the verdict. What holds the story up, and the one thing to change next.`}
        error={problem}
      >
        <Textarea rows={4} value={value} onChange={(event) => onChange(event.target.value)} />
      </Field>
    </Block>
  );
}
