"use client";

import { Deferred } from "@starboard/ui/deferred";
import { DeferredPart } from "@starboard/ui/deferred-part";
import { LinkButton } from "@starboard/ui/link-button";
import { PageHeader } from "@starboard/ui/page-header";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { JoinAsKnown } from "./join-as-known.tsx";
import { JoinAsNew } from "./join-as-new.tsx";

// Few come here signed in as somebody else, and signing out brings much.
const somebodyElse = new Deferred(() => import("./somebody-else.tsx").then((module) => module.SomebodyElse));

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
          <DeferredPart of={somebodyElse} props={{ person, email, token }} />
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
