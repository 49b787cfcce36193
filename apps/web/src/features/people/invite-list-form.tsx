"use client";

import type { InviteList } from "@starboard/domain/invite-list";
import { INVITE_LIST_LENGTH, INVITE_LIST_ROWS } from "@starboard/domain/invite-list-limits";
import { Button } from "@starboard/ui/button";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { Select } from "@starboard/ui/select";
import { TextButton } from "@starboard/ui/text-button";
import { Textarea } from "@starboard/ui/textarea";
import { useRef, useState } from "react";
import type { z } from "zod";
import { FormProblem, useForm, useIsHydrated } from "@/features/shell/index.ts";
import { saveTemplate } from "./invite-files.ts";
import { RoleBoxes } from "./role-boxes.tsx";

const loadSchema = () => import("./invite-form-schema.ts").then(({ InviteListFormInput }) => InviteListFormInput);

export interface InviteListFormProps {
  /** The teams that this person may invite into; at least one. */
  teams: readonly { id: string; name: string }[];
  /** Rejects with what is wrong with the list as a whole. */
  onCheck: (list: z.output<typeof InviteList>) => Promise<void>;
}

/** The list, pasted or from a file, and what holds for the rows that say nothing. */
export function InviteListForm({ teams, onCheck }: InviteListFormProps) {
  const isHydrated = useIsHydrated();
  const text = useRef<HTMLTextAreaElement>(null);
  const [fileProblem, setFileProblem] = useState<string>();
  const { problems, formProps, submitProps } = useForm(loadSchema, onCheck);
  const take = async (file: File | undefined) => {
    if (!(file && text.current)) return;
    const isTooLong = file.size > INVITE_LIST_LENGTH;
    setFileProblem(
      isTooLong
        ? `${file.name} has ${Math.ceil(file.size / 1_000)} kB; at most ${INVITE_LIST_LENGTH / 1_000} are taken. Send it in parts.`
        : undefined,
    );
    if (isTooLong) return;
    text.current.value = await readText(file);
    text.current.focus();
  };
  return (
    <form {...formProps} className="grid max-w-form gap-6" aria-label="A list of people">
      <Field
        label="People, one a line"
        error={problems.csv}
        hint={`E-mail first, then team, roles and cohort, separated by commas, semicolons or tabs; only the address is needed. At most ${INVITE_LIST_ROWS} people at once.`}
      >
        <Textarea
          ref={text}
          name="csv"
          rows={8}
          spellCheck={false}
          autoCapitalize="none"
          className="max-h-96 font-mono text-note"
          placeholder={`email,team,roles,cohort\nada@example.org,${teams[0]?.name ?? ""},candidate,Autumn 2026`}
        />
      </Field>
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <Field label="Or take a file" error={fileProblem} hint="CSV or text; it is put into the field above.">
          <Input
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            disabled={!isHydrated}
            onChange={(event) => {
              void take(event.target.files?.[0]);
              event.target.value = "";
            }}
          />
        </Field>
        <TextButton onClick={() => saveTemplate(teams[0]?.name ?? "")}>Download a template</TextButton>
      </div>
      <Field label="Team" error={problems.teamId} hint="For the rows that name none.">
        <Select name="teamId" options={teams.map((team) => ({ value: team.id, label: team.name }))} />
      </Field>
      <RoleBoxes legend="Roles, for the rows that name none" error={problems.roles} />
      <FormProblem>{problems.form}</FormProblem>
      <p>
        <Button {...submitProps} tone="primary">
          Look at every row
        </Button>
      </p>
    </form>
  );
}

/** UTF-8, or what spreadsheets of old save where it is not. */
async function readText(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  const mark = new Uint8Array(bytes.slice(0, 2));
  if (mark[0] === 0xff && mark[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
