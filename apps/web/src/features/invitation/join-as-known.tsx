"use client";

import { Button } from "@starboard/ui/button";
import { useMutation } from "@tanstack/react-query";
import { FormProblem, leaveFor, useForm } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

const loadSchema = () => import("./no-fields-schema.ts").then((module) => module.NoFields);

/** For who has an account and is signed in with the invited address: one press. */
export function JoinAsKnown({ token, organisation, name }: { token: string; organisation: string; name: string }) {
  const trpc = useTRPC();
  const accept = useMutation(trpc.account.acceptInvite.mutationOptions());
  const { problems, formProps, submitProps } = useForm(loadSchema, async () => {
    const { slug } = await accept.mutateAsync({ token });
    await leaveFor(`/o/${slug}`);
  });
  return (
    <form {...formProps} className="grid justify-items-start gap-4" aria-label="Accept the invitation">
      <p>You are signed in as {name}.</p>
      <FormProblem>{problems.form}</FormProblem>
      <Button {...submitProps} tone="primary">
        Join {organisation}
      </Button>
    </form>
  );
}
