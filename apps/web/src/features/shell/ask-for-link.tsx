"use client";

import type { RequestPasswordReset } from "@starboard/domain/account";
import { Button } from "@starboard/ui/button";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { Link } from "@starboard/ui/link";
import { PageHeader } from "@starboard/ui/page-header";
import { Strip } from "@starboard/ui/strip";
import { FormProblem } from "./form-problem.tsx";
import { useForm } from "./use-form.ts";

interface AskForLinkProps {
  title: string;
  lede: string;
  back: string;
  /** Brings what checks the address. */
  loadSchema: () => Promise<typeof RequestPasswordReset>;
  ask: { mutateAsync: (input: { email: string }) => Promise<unknown>; data: { message: string } | undefined };
  /** Mails are kept, not sent: the answer leads to them. */
  isEmbedded: boolean;
}

/** Asks for a mail with a link, to an address. The answer is the same for everybody. */
export function AskForLink({ title, lede, back, loadSchema, ask, isEmbedded }: AskForLinkProps) {
  const { problems, formProps, submitProps } = useForm(loadSchema, async (input) => {
    await ask.mutateAsync(input);
  });
  return (
    <>
      <PageHeader title={title} lede={lede} sub={<Link href="/signin">{back}</Link>} />
      <form {...formProps} className="grid max-w-[26rem] gap-5" aria-label="Ask for a link">
        <Field label="E-mail" error={problems.email}>
          <Input name="email" type="email" autoComplete="username" autoCapitalize="none" spellCheck={false} />
        </Field>
        <FormProblem>{problems.form}</FormProblem>
        <Button {...submitProps} tone="primary">
          Mail me the link
        </Button>
        <div role="status">
          {ask.data ? (
            <Strip tone="done" actions={isEmbedded ? <Link href="/mailbox">Open the kept mails</Link> : undefined}>
              {ask.data.message}
            </Strip>
          ) : null}
        </div>
      </form>
    </>
  );
}
