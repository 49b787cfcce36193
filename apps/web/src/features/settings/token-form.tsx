"use client";

import { TOKEN_DAYS } from "@starboard/domain/token-days";
import { Button } from "@starboard/ui/button";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { Select } from "@starboard/ui/select";
import { Strip } from "@starboard/ui/strip";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FormProblem, useForm } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

const loadSchema = () => import("@starboard/domain/api-token").then(({ CreateToken }) => CreateToken);

const SCOPES = [
  { value: "read", label: "Read my stories" },
  { value: "write", label: "Read, make and save my stories" },
];
const DAYS = TOKEN_DAYS.map((days) => ({ value: String(days), label: days === 365 ? "1 year" : `${days} days` }));

/** Makes a token and shows it, this once. */
export function TokenForm() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const create = useMutation(trpc.account.createToken.mutationOptions());
  const { problems, formProps, submitProps } = useForm(loadSchema, async (input, form) => {
    await create.mutateAsync(input);
    form.reset();
    await queryClient.invalidateQueries({ queryKey: trpc.account.tokens.queryKey() });
  });
  return (
    <form {...formProps} className="grid max-w-[26rem] gap-5" aria-label="New token">
      <Field label="Name" hint="Where it is used, such as “Laptop”." error={problems.name}>
        <Input name="name" autoComplete="off" />
      </Field>
      <Field label="It may" error={problems.scope}>
        <Select name="scope" options={SCOPES} />
      </Field>
      <Field label="Valid for" error={problems.days}>
        <Select name="days" options={DAYS} defaultValue="90" />
      </Field>
      <FormProblem>{problems.form}</FormProblem>
      <div>
        <Button {...submitProps}>Make a token</Button>
      </div>
      <div role="status">
        {create.data ? (
          <Strip tone="done">
            Copy it now, it is not shown again: <code className="select-all wrap-anywhere">{create.data.token}</code>
          </Strip>
        ) : null}
      </div>
    </form>
  );
}
