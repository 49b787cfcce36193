"use client";

import type { RouterOutputs } from "@starboard/api/client";
import { Button } from "@starboard/ui/button";
import { ConfirmDialog } from "@starboard/ui/confirm-dialog";
import { RelativeTime } from "@starboard/ui/relative-time";
import { StateMark } from "@starboard/ui/state-mark";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useHere } from "@/features/shell/index.ts";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

type Token = RouterOutputs["account"]["tokens"][number];

/** The person's tokens for the command line, each with its last use. */
export function TokenList({ renderedAt }: { renderedAt: number }) {
  const trpc = useTRPC();
  const { data: tokens } = useSuspenseQuery(trpc.account.tokens.queryOptions());
  if (tokens.length === 0) {
    return (
      <p className="text-ink-2">
        You have none. With a token <code>starboard push</code> and <code>starboard pull</code> work with your stories
        from the command line, and nothing else of your account.
      </p>
    );
  }
  return (
    <ul aria-label="Tokens">
      {tokens.map((token) => (
        <TokenRow key={token.id} token={token} renderedAt={renderedAt} />
      ))}
    </ul>
  );
}

function TokenRow({ token, renderedAt }: { token: Token; renderedAt: number }) {
  const { timeZone } = useHere();
  const time = { now: renderedAt, timeZone };
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-rule py-2.5 text-note">
      <span className="min-w-0 flex-1 basis-56 wrap-anywhere">
        <b>{token.name}</b>
        <span className="block text-ink-2">
          {token.scope === "write" ? "reads, makes and saves stories" : "reads stories"}
          {token.lastUsedAt ? (
            <>
              , last used <RelativeTime at={token.lastUsedAt} {...time} />
            </>
          ) : (
            ", never used"
          )}
        </span>
        <span className="block text-fine text-ink-3">
          {token.isExpired ? (
            <StateMark state="not-ready">expired</StateMark>
          ) : (
            <>
              valid until <RelativeTime at={token.expiresAt} {...time} form="day" />
            </>
          )}
        </span>
      </span>
      <Revoke token={token} />
    </li>
  );
}

function Revoke({ token }: { token: Token }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const revoke = useMutation(trpc.account.revokeToken.mutationOptions());
  const end = async () => {
    await revoke.mutateAsync({ tokenId: token.id });
    await queryClient.invalidateQueries({ queryKey: trpc.account.tokens.queryKey() });
  };
  return (
    <ConfirmDialog
      title={`Revoke “${token.name}”?`}
      confirmLabel="Revoke it"
      cancelLabel="Keep it"
      tone="danger"
      onConfirm={end}
      failure={revoke.error ? errorForScreen(revoke.error).message : undefined}
      trigger={
        <Button size="small" aria-label={`Revoke the token ${token.name}`}>
          Revoke…
        </Button>
      }
    >
      <p>Whatever uses it is refused from its next request on. You can make another one at any time.</p>
    </ConfirmDialog>
  );
}
