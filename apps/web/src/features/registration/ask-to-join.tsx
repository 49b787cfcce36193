"use client";

import { useMutation } from "@tanstack/react-query";
import { AskForLink } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

const loadSchema = () => import("@starboard/domain/account").then((module) => module.RequestPasswordReset);

interface AskToJoinProps {
  slug: string;
  organisation: string;
  isEmbedded: boolean;
}

/** Asks for the link that makes an account in an organisation that is open to everybody. */
export function AskToJoin({ slug, organisation, isEmbedded }: AskToJoinProps) {
  const { mutateAsync, data } = useMutation(useTRPC().account.requestRegistration.mutationOptions());
  return (
    <AskForLink
      title={`Join ${organisation}`}
      lede="We mail you a link. You choose a name and a password once you have opened it, within a day."
      back="I have an account: sign in"
      loadSchema={loadSchema}
      ask={{ mutateAsync: ({ email }) => mutateAsync({ slug, email }), data }}
      isEmbedded={isEmbedded}
    />
  );
}
