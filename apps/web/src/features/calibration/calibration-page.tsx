"use client";

import { leads } from "@starboard/domain/standing";
import { Block } from "@starboard/ui/block";
import { Crumb } from "@starboard/ui/crumb";
import { EmptyState } from "@starboard/ui/empty-state";
import { LinkButton } from "@starboard/ui/link-button";
import { Page } from "@starboard/ui/page";
import { PageHeader } from "@starboard/ui/page-header";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useHere } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { AgreementTable } from "./agreement-table.tsx";
import { SetTable } from "./set-table.tsx";

/** The sets that the caller's teams rate, and how far the caller agrees with the others and with the engine. */
export function CalibrationPage({ org, renderedAt }: { org: string; renderedAt: number }) {
  const { timeZone, actor } = useHere();
  const { sets, teams, agreement } = useSuspenseQuery(useTRPC().calibration.list.queryOptions()).data;
  return (
    <Page>
      {leads(actor) ? <Crumb href={`/o/${org}/reviews`}>Reviews</Crumb> : <Crumb href={`/o/${org}/desk`}>Desk</Crumb>}
      <PageHeader
        title="Calibration"
        lede="The same stories, rated by every coach alone: afterwards each sees how far the ratings agree."
        actions={
          teams.length > 0 ? (
            <LinkButton href={`/o/${org}/calibration/new`} tone="primary">
              New set
            </LinkButton>
          ) : undefined
        }
      />
      <div className="grid gap-10">
        <section aria-label="Sets">
          {sets.length === 0 ? (
            <EmptyState title="No set yet">
              {teams.length > 0
                ? "Choose stories that your team shares, or paste texts without a name. The coaches of the team rate them here."
                : "When a lead of your team puts stories together to be rated, they stand here."}
            </EmptyState>
          ) : (
            <SetTable org={org} sets={sets} now={renderedAt} timeZone={timeZone} />
          )}
        </section>
        {sets.length > 0 ? (
          <Block title="Your agreement" aside="over the sets you have finished" face="serif">
            <AgreementTable agreement={agreement} />
          </Block>
        ) : null}
      </div>
    </Page>
  );
}
