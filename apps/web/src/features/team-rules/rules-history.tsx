"use client";

import { Button } from "@starboard/ui/button";
import { Link } from "@starboard/ui/link";
import { RelativeTime } from "@starboard/ui/relative-time";
import { Cell, Table } from "@starboard/ui/table";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useHere } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { CompareRules } from "./compare-rules.tsx";
import { PublishDialog } from "./publish-dialog.tsx";
import type { Rules } from "./rules.ts";

interface RulesHistoryProps {
  org: string;
  rules: Rules;
  renderedAt: number;
}

/** All publications, newest first: who, when and why; any two of them compared, and any published again. */
export function RulesHistory({ org, rules, renderedAt }: RulesHistoryProps) {
  const { timeZone } = useHere();
  const { published } = rules;
  return (
    <>
      <Table caption="Published rules, newest first" captionHidden fold>
        <thead>
          <tr>
            <th scope="col">Rules</th>
            <th scope="col">Published</th>
            <th scope="col">By</th>
            <th scope="col">Why</th>
            <th scope="col">
              <span className="sr-only">What to do</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {published.map(({ number, content, publishedAt, publishedBy, reason, restores, batchId }, at) => (
            <tr key={number}>
              <th scope="row">
                {number} · <bdi>{content.name}</bdi>
                {restores === null ? null : (
                  <span className="block font-normal text-fine text-ink-2">
                    {restores === 0 ? "back to the product’s rules" : `rules ${restores} again`}
                  </span>
                )}
              </th>
              <Cell label="Published">
                <RelativeTime at={publishedAt} now={renderedAt} timeZone={timeZone} form="moment" />
              </Cell>
              <Cell label="By">
                <bdi>{publishedBy}</bdi>
              </Cell>
              <Cell label="Why">{reason}</Cell>
              <Cell label="What to do" nowrap>
                <span className="flex flex-wrap items-center gap-3">
                  <Link href={`/o/${org}/batches/${batchId}`}>Its run</Link>
                  {at === 0 ? <span className="text-ink-2">holds</span> : <RollBack org={org} number={number} />}
                </span>
              </Cell>
            </tr>
          ))}
          <tr>
            <th scope="row">0 · the product’s rules</th>
            <Cell label="Published">from the start</Cell>
            <Cell label="By">Starboard</Cell>
            <Cell label="Why">What everybody begins with.</Cell>
            <Cell label="What to do">
              <RollBack org={org} number={0} />
            </Cell>
          </tr>
        </tbody>
      </Table>
      <CompareRules published={published} />
    </>
  );
}

/** Publishes earlier rules again, with a reason of its own. */
function RollBack({ org, number }: { org: string; number: number }) {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const rollBack = useMutation(trpc.rules.rollBack.mutationOptions());
  return (
    <PublishDialog
      title={number === 0 ? "Go back to the product’s rules?" : `Go back to rules ${number}?`}
      confirmLabel="Go back"
      trigger={
        <Button size="small" aria-label={`Go back to rules ${number}`}>
          Go back…
        </Button>
      }
      publish={async (sent) => {
        const { batchId } = await rollBack.mutateAsync({ ...sent, number });
        router.push(`/o/${org}/batches/${batchId}`);
        await queryClient.invalidateQueries({ queryKey: trpc.rules.pathKey() });
      }}
    >
      <p>
        They are published again under the next number, and every story is evaluated by them. What was published in
        between stays in the history; a draft stays as it is.
      </p>
    </PublishDialog>
  );
}
