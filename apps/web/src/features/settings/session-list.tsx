"use client";

import type { RouterOutputs } from "@starboard/api/client";
import { SESSION_DAYS, SESSION_IDLE_DAYS } from "@starboard/domain/account-times";
import { RelativeTime } from "@starboard/ui/relative-time";
import { TextButton } from "@starboard/ui/text-button";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { deviceName, useHere } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { EndSessions } from "./end-sessions.tsx";

type Session = RouterOutputs["account"]["sessions"][number];

/** As many as are shown until somebody asks for the rest. */
const FIRST = 6;

/** Where the person is signed in, the newest first; each can be ended, this one with "Sign out". */
export function SessionList({ renderedAt }: { renderedAt: number }) {
  const trpc = useTRPC();
  const { data: sessions } = useSuspenseQuery(trpc.account.sessions.queryOptions());
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? sessions : sessions.slice(0, FIRST);
  return (
    <div className="grid justify-items-start gap-4">
      <ul aria-label="Where you are signed in" className="w-full">
        {shown.map((session) => (
          <SessionRow key={session.id} session={session} renderedAt={renderedAt} />
        ))}
      </ul>
      {shown.length < sessions.length ? (
        <TextButton onClick={() => setWhole(true)}>Show all {sessions.length}</TextButton>
      ) : null}
      {sessions.length > 1 ? (
        <EndOthers others={sessions.length - 1} />
      ) : (
        <p className="text-note text-ink-2">You are signed in nowhere else.</p>
      )}
      <p className="text-note text-ink-2">
        A browser that you do not use for {SESSION_IDLE_DAYS} days is signed out, and each one after {SESSION_DAYS}{" "}
        days.
      </p>
    </div>
  );
}

function SessionRow({ session, renderedAt }: { session: Session; renderedAt: number }) {
  const end = useMutation(useTRPC().account.endSession.mutationOptions());
  const { timeZone } = useHere();
  const name = deviceName(session.userAgent);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-rule py-2.5 text-note">
      <span className="min-w-0 flex-1 basis-56 wrap-anywhere">
        <b>{name}</b>
        <span className="block text-ink-2">
          signed in <RelativeTime at={session.createdAt} now={renderedAt} timeZone={timeZone} />
        </span>
      </span>
      {session.isCurrent ? (
        <span className="text-ink-2">this browser</span>
      ) : (
        <EndSessions
          label="Sign out"
          hint={`Sign out ${name}`}
          title={`Sign out ${name}?`}
          confirmLabel="Sign it out"
          done={`${name} is signed out`}
          onEnd={({ password }) => end.mutateAsync({ sessionId: session.id, password })}
        >
          It is signed out at once. What is not saved there is kept in that browser.
        </EndSessions>
      )}
    </li>
  );
}

function EndOthers({ others }: { others: number }) {
  const end = useMutation(useTRPC().account.endOtherSessions.mutationOptions());
  return (
    <EndSessions
      label="Sign out everywhere else…"
      title="Sign out everywhere else?"
      confirmLabel="Sign out the others"
      done="You are signed in here only"
      onEnd={(input) => end.mutateAsync(input)}
    >
      {others === 1 ? "The other browser is" : `The other ${others} browsers are`} signed out at once. What is not saved
      there is kept in that browser.
    </EndSessions>
  );
}
