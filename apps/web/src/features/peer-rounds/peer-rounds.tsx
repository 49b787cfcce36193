"use client";

import { can } from "@starboard/domain/access";
import { coaches } from "@starboard/domain/standing";
import { Crumb } from "@starboard/ui/crumb";
import { EmptyState } from "@starboard/ui/empty-state";
import { Page } from "@starboard/ui/page";
import { PageHeader } from "@starboard/ui/page-header";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useNow } from "@/features/review-record/index.ts";
import { useHere } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { CreateRound } from "./create-round.tsx";
import { RoundBlock } from "./round-block.tsx";

/** The peer rounds of the person's teams: a candidate hands a story in, a lead sets them up and sees how far they are. */
export function PeerRounds({ org, renderedAt }: { org: string; renderedAt: number }) {
  const trpc = useTRPC();
  const { actor } = useHere();
  const now = useNow(renderedAt);
  const { data: rounds } = useSuspenseQuery(trpc.round.list.queryOptions());
  const leads = can(actor, "review-request.list", {});
  return (
    <Page>
      {leads ? (
        <Crumb href={`/o/${org}/reviews`}>Reviews</Crumb>
      ) : (
        <Crumb href={`/o/${org}/desk`}>{coaches(actor) ? "Desk" : "Peer reviews"}</Crumb>
      )}
      <PageHeader
        title="Peer rounds"
        lede="Each hands in a story, and gives and gets the same number of reviews."
        actions={leads ? <CreateRound /> : null}
      />
      {rounds.length === 0 ? (
        <EmptyState title="No round yet">
          {leads
            ? "Set one up: who, how many reviews each, until when. The candidates of the team are told and hand in a story."
            : "When a lead of your team sets one up you are told, and hand in a story here."}
        </EmptyState>
      ) : (
        <div className="grid gap-10">
          {rounds.map((round) => (
            <RoundBlock key={round.id} round={round} now={now} />
          ))}
        </div>
      )}
    </Page>
  );
}
