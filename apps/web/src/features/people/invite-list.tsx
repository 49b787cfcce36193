"use client";

import type { RouterOutputs } from "@starboard/api/client";
import { Block } from "@starboard/ui/block";
import { Button } from "@starboard/ui/button";
import { ConfirmDialog } from "@starboard/ui/confirm-dialog";
import { RelativeTime } from "@starboard/ui/relative-time";
import { StateMark } from "@starboard/ui/state-mark";
import { showToast } from "@starboard/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useHere } from "@/features/shell/index.ts";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { ROLE_WORDS } from "./role-words.ts";

type Invite = RouterOutputs["team"]["members"]["invites"][number];

/** Invitations that nobody has taken yet. */
export function InviteList({ invites, renderedAt }: { invites: readonly Invite[]; renderedAt: number }) {
  return (
    <Block title="Open invitations" aside={invites.length > 0 ? String(invites.length) : undefined}>
      {invites.length === 0 ? (
        <p className="text-note text-ink-2">None is open. Whoever accepts one appears among the people.</p>
      ) : (
        <ul aria-label="Open invitations">
          {invites.map((invite) => (
            <InviteRow key={invite.id} invite={invite} renderedAt={renderedAt} />
          ))}
        </ul>
      )}
    </Block>
  );
}

function InviteRow({ invite, renderedAt }: { invite: Invite; renderedAt: number }) {
  const { timeZone } = useHere();
  const roles = invite.roles.map((role) => ROLE_WORDS[role].title.toLowerCase()).join(", ");
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-rule py-2.5 text-note">
      <span className="min-w-0 flex-1 basis-56 wrap-anywhere">
        <b>{invite.email}</b>
        <span className="block text-ink-2">
          {invite.team}: {roles}
        </span>
        <span className="block text-fine text-ink-3">
          {invite.isExpired ? (
            <StateMark state="not-ready">expired</StateMark>
          ) : (
            <>
              valid until <RelativeTime at={invite.expiresAt} now={renderedAt} timeZone={timeZone} form="day" />
            </>
          )}
        </span>
      </span>
      {invite.mayRevoke ? <Revoke invite={invite} /> : null}
    </li>
  );
}

function Revoke({ invite }: { invite: Invite }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const revoke = useMutation(trpc.team.revokeInvite.mutationOptions());
  const withdraw = async () => {
    await revoke.mutateAsync({ inviteId: invite.id });
    await queryClient.invalidateQueries({ queryKey: trpc.team.members.queryKey() });
    showToast({ title: "The invitation is revoked", text: `The link sent to ${invite.email} does not work any more.` });
  };
  return (
    <ConfirmDialog
      title={`Revoke the invitation of ${invite.email}?`}
      confirmLabel="Revoke it"
      cancelLabel="Keep it"
      tone="danger"
      onConfirm={withdraw}
      failure={revoke.error ? errorForScreen(revoke.error).message : undefined}
      trigger={
        <Button size="small" aria-label={`Revoke the invitation of ${invite.email}`}>
          Revoke…
        </Button>
      }
    >
      <p>The link in the mail stops working. You can invite the same address again at any time.</p>
    </ConfirmDialog>
  );
}
