import "server-only";
import { appRouter } from "@starboard/api/app";
import { StarboardError } from "@starboard/domain/errors";
import { dehydrate, type FetchQueryOptions, type QueryClient, type QueryKey } from "@tanstack/react-query";
import { TRPCError } from "@trpc/server";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { headers } from "next/headers";
import { forbidden, notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import { getAppContext } from "../server/app-context.ts";
import { tellUnavailable } from "../server/tell-unavailable.ts";
import { DatabaseAway } from "./database-away.ts";
import { HydratedText } from "./hydrated-text.tsx";
import { createQueryClient } from "./query-client.ts";

/**
 * What a page needs to read on the server: the same procedures as the browser, called in this process.
 * @param org the organisation of the address, or null outside any
 */
export async function openServer(org: string | null) {
  const queryClient = createQueryClient();
  const ctx = await getAppContext(org).catch(giveUp);
  const home = ctx.session?.person.organisations.find(({ isPersonal }) => isPersonal);
  const trpc = createTRPCOptionsProxy({ router: appRouter, ctx, queryClient });
  return {
    trpc,
    queryClient,
    /** Who is signed in in this browser, inside any organisation or outside. */
    person: ctx.session && pick(ctx.session.person),
    isOwner: ctx.session?.actor?.isOwner ?? false,
    isEmbedded: ctx.isEmbedded,
    /** Reads into the page's cache. Not signed in leads to the sign-in page and back; not there or not allowed to those pages; without a second factor that is asked for, to where it is turned on. */
    load: async <Data, Failure, Key extends QueryKey>(
      options: FetchQueryOptions<Data, Failure, Data, Key>,
    ): Promise<Data> => {
      try {
        return await queryClient.fetchQuery({ ...options, retry: false });
      } catch (error) {
        return await leave(error, home?.slug);
      }
    },
  };
}

/** What may be handed to the browser as it is. */
const pick = ({
  userId,
  name,
  email,
  timeZone,
}: {
  userId: string;
  name: string;
  email: string;
  timeZone: string;
}) => ({
  userId,
  name,
  email,
  timeZone,
});

/** Where the database is away, the answer's status says so and the page says no more; anything else is thrown as it is. */
function giveUp(error: unknown): never {
  const cause = error instanceof TRPCError ? error.cause : error;
  if (!(cause instanceof StarboardError && cause.code === "UNAVAILABLE")) throw error;
  tellUnavailable(Number(cause.details.retryAfterSeconds));
  throw new DatabaseAway("The database gave no connection, or lost one.", { cause });
}

/** @param home the person's own space, whose settings ask for nothing */
async function leave(error: unknown, home: string | undefined): Promise<never> {
  if (!(error instanceof TRPCError)) throw error;
  if (error.code === "UNAUTHORIZED") {
    const path = (await headers()).get("x-starboard-path") ?? "/";
    redirect(`/signin?next=${encodeURIComponent(path)}`);
  }
  if (error.code === "FORBIDDEN") {
    const { cause } = error;
    if (home && cause instanceof StarboardError && cause.details.reason === "second-factor")
      redirect(`/o/${home}/settings#second-factor`);
    forbidden();
  }
  if (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST") notFound();
  return giveUp(error);
}

/**
 * Hands what the server read to the browser's cache. As one text, since React writes an object value by value and reads it
 * so again, twice a page: of the team's page that was a third.
 */
export function Hydrated({ client, children }: { client: QueryClient; children: ReactNode }) {
  return <HydratedText text={JSON.stringify(dehydrate(client))}>{children}</HydratedText>;
}
