"use client";

import { Button } from "@starboard/ui/button";
import { LinkButton } from "@starboard/ui/link-button";
import { PageHeader } from "@starboard/ui/page-header";
import { useSuspenseQuery } from "@tanstack/react-query";
import { FormProblem, useLeave } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { JoinAsKnown } from "./join-as-known.tsx";
import { JoinAsNew } from "./join-as-new.tsx";

export interface InvitationProps {
  token: string;
  /** Who is signed in in this browser. */
  person: { userId: string; name: string; email: string } | null;
}

/** Who invites to what, and the way to accept: with a new account, or as the person who was invited. */
export function Invitation({ token, person }: InvitationProps) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.account.invite.queryOptions({ token }));
  const { organisation, inviter, email, roles, isOwnWish, isKnown } = data;
  const parts = roles.map((role) => `a ${role}`).join(" and ");
  return (
    <>
      <PageHeader
        title={`Join ${organisation}`}
        lede={isOwnWish ? `You asked to join as ${parts}.` : `${inviter} invites you as ${parts}.`}
        sub={`The ${isOwnWish ? "link" : "invitation"} is for ${email}.`}
      />
      <div className="max-w-[26rem]">
        {person && person.email !== email ? (
          <SomebodyElse person={person} email={email} token={token} />
        ) : isKnown && !person ? (
          <div className="grid justify-items-start gap-4">
            <p>You have an account with this address. Sign in, and you come back here.</p>
            <LinkButton tone="primary" href={`/signin?next=${encodeURIComponent(`/invite/${token}`)}`}>
              Sign in as {email}
            </LinkButton>
          </div>
        ) : person ? (
          <JoinAsKnown token={token} organisation={organisation} name={person.name} />
        ) : (
          <JoinAsNew token={token} organisation={organisation} email={email} />
        )}
      </div>
    </>
  );
}

interface SomebodyElseProps {
  person: { userId: string; name: string };
  email: string;
  token: string;
}

function SomebodyElse({ person: { userId, name }, email, token }: SomebodyElseProps) {
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
