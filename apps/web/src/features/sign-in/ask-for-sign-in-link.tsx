"use client";

import { ACCOUNT_LINK_MINUTES } from "@starboard/domain/account-times";
import { useMutation } from "@tanstack/react-query";
import { AskForLink } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

const loadSchema = () => import("@starboard/domain/account").then((module) => module.RequestSignInLink);

/** Asks for the link that signs in. */
export function AskForSignInLink({ isEmbedded }: { isEmbedded: boolean }) {
  const ask = useMutation(useTRPC().account.requestSignInLink.mutationOptions());
  return (
    <AskForLink
      title="Sign in by mail"
      lede={`We mail you a link. It works once, within ${ACCOUNT_LINK_MINUTES} minutes.`}
      back="Back to the password"
      loadSchema={loadSchema}
      ask={ask}
      isEmbedded={isEmbedded}
    />
  );
}
