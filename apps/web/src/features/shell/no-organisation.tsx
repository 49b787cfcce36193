"use client";

import { Button } from "@starboard/ui/button";
import { Forbidden } from "@starboard/ui/forbidden";
import { Page } from "@starboard/ui/page";
import { FormProblem } from "./form-problem.tsx";
import { useLeave } from "./use-leave.tsx";

/** For someone whose last membership has ended. */
export function NoOrganisation({ userId, name }: { userId: string; name: string }) {
  const { start, isBusy, problem, question } = useLeave(userId);
  return (
    <Page>
      <Forbidden
        place="page"
        title="You belong to no organisation any more."
        actions={
          <Button busy={isBusy} onClick={start}>
            Sign out
          </Button>
        }
      >
        <p>You are signed in as {name}. An invitation brings you back in; ask whoever leads your team for one.</p>
        <FormProblem>{problem}</FormProblem>
      </Forbidden>
      {question}
    </Page>
  );
}
