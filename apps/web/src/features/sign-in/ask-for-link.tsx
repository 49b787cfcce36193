"use client";

import { RequestSignInLink } from "@starboard/domain/account";
import { Button } from "@starboard/ui/button";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { Link } from "@starboard/ui/link";
import { PageHeader } from "@starboard/ui/page-header";
import { Strip } from "@starboard/ui/strip";
import { useMutation } from "@tanstack/react-query";
import { FormProblem, useForm } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

/** Asks for a link that signs in. The answer is the same for everybody. */
export function AskForLink({ isEmbedded }: { isEmbedded: boolean }) {
  const trpc = useTRPC();
  const ask = useMutation(trpc.account.requestSignInLink.mutationOptions());
  const { problems, formProps, submitProps } = useForm(RequestSignInLink, async (input) => {
    await ask.mutateAsync(input);
  });
  return (
    <>
      <PageHeader
        title="Sign in by mail"
        lede="We mail you a link. It works once, within a quarter of an hour."
        sub={<Link href="/signin">Back to the password</Link>}
      />
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
