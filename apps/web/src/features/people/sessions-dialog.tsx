"use client";

import { Button } from "@starboard/ui/button";
import { Dialog } from "@starboard/ui/dialog";
import { RelativeTime } from "@starboard/ui/relative-time";
import { Skeleton } from "@starboard/ui/skeleton";
import { showToast } from "@starboard/ui/toast";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { deviceName, FormProblem, useHere } from "@/features/shell/index.ts";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import type { Member } from "./member.ts";

/** The browsers in which a member is signed in, for an owner; each can be signed out alone. */
export function SessionsDialog({ person: { userId, name }, onClose }: { person: Member; onClose: () => void }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { timeZone } = useHere();
  const [openedAt] = useState(() => Date.now());
  const sessions = useQuery(trpc.member.sessions.queryOptions({ userId }));
  const end = useMutation(trpc.member.endSession.mutationOptions());
  const signOut = async (sessionId: string, device: string) => {
    await end.mutateAsync({ userId, sessionId }).then(
      () => showToast({ title: `${name} is signed out in ${device}`, tone: "done" }),
      () => undefined,
    );
    await queryClient.invalidateQueries({ queryKey: trpc.member.sessions.queryKey({ userId }) });
  };
  const problem = sessions.error ?? end.error;
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      size="narrow"
      title={`Where ${name} is signed in`}
      description="A browser that you sign out here is out from its next click on, and in whatever other organisation it was used. They can sign in again; to shut this organisation to them, suspend them."
    >
      <FormProblem>{problem ? errorForScreen(problem).message : undefined}</FormProblem>
      {sessions.isPending ? <Skeleton lines={3} /> : null}
      {sessions.data?.length === 0 ? <p className="text-ink-2">Nowhere at the moment.</p> : null}
      <ul aria-label={`Where ${name} is signed in`}>
        {sessions.data?.map(({ id, userAgent, createdAt }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-rule py-2.5 text-note"
          >
            <span className="min-w-0 flex-1 basis-48 wrap-anywhere">
              <b>{deviceName(userAgent)}</b>
              <span className="block text-ink-2">
                signed in <RelativeTime at={createdAt} now={openedAt} timeZone={timeZone} />
              </span>
            </span>
            <Button
              size="small"
              busy={end.isPending && end.variables.sessionId === id}
              aria-label={`Sign out ${deviceName(userAgent)}`}
              onClick={() => signOut(id, deviceName(userAgent))}
            >
              Sign out
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
