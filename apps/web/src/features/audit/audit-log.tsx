"use client";

import type { AuditFilter } from "@starboard/domain/audit";
import { Button } from "@starboard/ui/button";
import { ErrorState } from "@starboard/ui/error-state";
import { NothingMatches } from "@starboard/ui/nothing-matches";
import { Page } from "@starboard/ui/page";
import { PageHeader } from "@starboard/ui/page-header";
import { RelativeTime } from "@starboard/ui/relative-time";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useHere } from "@/features/shell/index.ts";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { AuditExport } from "./audit-export.tsx";
import { AuditFilterForm } from "./audit-filter-form.tsx";
import { AuditTable } from "./audit-table.tsx";

/** Who did what in the organisation, in pages from the newest on; ids and names of fields, never what was written. */
export function AuditLog({ org, renderedAt }: { org: string; renderedAt: number }) {
  const trpc = useTRPC();
  const { timeZone } = useHere();
  const [filter, setFilter] = useState<AuditFilter>({});
  /** The last id of each page before the one shown. */
  const [before, setBefore] = useState<readonly string[]>([]);
  const last = before.at(-1);
  const page = useQuery(
    trpc.audit.list.queryOptions(last ? { ...filter, before: last } : filter, { placeholderData: keepPreviousData }),
  );
  const show = (next: AuditFilter) => {
    setBefore([]);
    setFilter(next);
  };
  const { entries = [], hasMore = false, sealedAt = null } = page.data ?? {};
  const oldest = entries.at(-1)?.id;
  return (
    <Page>
      <PageHeader
        title="Audit log"
        sub={
          <>
            Who did what, and when. Every entry is sealed into a chain, so that nobody changes it unseen;{" "}
            {sealedAt ? (
              <>
                last sealed <RelativeTime at={sealedAt} now={renderedAt} timeZone={timeZone} />.
              </>
            ) : (
              "nothing is sealed yet: the worker does so within seconds."
            )}
          </>
        }
      />
      <div className="grid gap-6">
        <AuditFilterForm set={Object.values(filter).filter(Boolean).length} onFilter={show} />
        {page.error ? (
          <ErrorState title="The log could not be read" onRetry={() => page.refetch()}>
            {errorForScreen(page.error).message}
          </ErrorState>
        ) : entries.length === 0 ? (
          <NothingMatches title="No entry fits" actions={<Button onClick={() => show({})}>Show all entries</Button>}>
            Nobody did this in these days.
          </NothingMatches>
        ) : (
          <AuditTable entries={entries} base={`/o/${org}`} timeZone={timeZone} renderedAt={renderedAt} />
        )}
        <div className="flex flex-wrap items-center gap-3">
          {before.length > 0 ? <Button onClick={() => setBefore(before.slice(0, -1))}>Newer</Button> : null}
          {hasMore && oldest ? <Button onClick={() => setBefore([...before, oldest])}>Older</Button> : null}
          <AuditExport filter={filter} />
        </div>
      </div>
    </Page>
  );
}
