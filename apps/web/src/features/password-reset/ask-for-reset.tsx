"use client";

import { ACCOUNT_LINK_MINUTES } from "@starboard/domain/account-times";
import { useMutation } from "@tanstack/react-query";
import { AskForLink } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

const loadSchema = () => import("@starboard/domain/account").then((module) => module.RequestPasswordReset);

/** Asks for the link that sets a new password. */
export function AskForReset({ isEmbedded }: { isEmbedded: boolean }) {
  const ask = useMutation(useTRPC().account.requestPasswordReset.mutationOptions());
  return (
    <AskForLink
      title="Forgotten your password?"
      lede={`We mail you a link. It works once, within ${ACCOUNT_LINK_MINUTES} minutes.`}
      back="Back to signing in"
      loadSchema={loadSchema}
      ask={ask}
      isEmbedded={isEmbedded}
    />
  );
}
