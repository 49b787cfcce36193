"use client";

import { Button } from "@starboard/ui/button";
import { FormProblem, useLeave } from "@/features/shell/index.ts";

export interface SomebodyElseProps {
  person: { userId: string; name: string };
  email: string;
  token: string;
}

/** For who is signed in with another address than the invited one: the way out, and back here. */
export function SomebodyElse({ person: { userId, name }, email, token }: SomebodyElseProps) {
  const { start, isBusy, problem, question } = useLeave(userId, `/invite/${token}`);
  return (
    <div className="grid justify-items-start gap-4">
      <p>
        You are signed in as {name}, and the invitation is for somebody with the address {email}. If that is you, sign
        out first.
      </p>
      <Button tone="primary" busy={isBusy} onClick={start}>
        Sign out and go on
      </Button>
      <FormProblem>{problem}</FormProblem>
      {question}
    </div>
  );
}
