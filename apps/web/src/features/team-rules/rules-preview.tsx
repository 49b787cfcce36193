"use client";

import { isOpen } from "@starboard/domain/batch-state";
import { compareProfiles } from "@starboard/domain/profile-changes";
import { Block } from "@starboard/ui/block";
import { Columns } from "@starboard/ui/columns";
import { Crumb } from "@starboard/ui/crumb";
import { Histogram } from "@starboard/ui/histogram";
import { Page } from "@starboard/ui/page";
import { PageHeader } from "@starboard/ui/page-header";
import { RelativeTime } from "@starboard/ui/relative-time";
import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { BatchActions, BatchFailures, BatchProgress } from "@/features/batches/index.ts";
import { useHere } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { ChangeList } from "./change-list.tsx";
import { useEngineFacts } from "./engine-facts.tsx";
import { PreviewBands } from "./preview-bands.tsx";
import { PreviewLevels } from "./preview-levels.tsx";
import { PreviewMovers } from "./preview-movers.tsx";
import { PreviewOthers } from "./preview-others.tsx";
import { binsOf, previewSentence } from "./preview-words.ts";
import { PublishDraft } from "./publish-draft.tsx";
import type { Preview } from "./rules.ts";

const WATCH_MS = 1_000;

export interface RulesPreviewProps {
  org: string;
  batchId: string;
  /** When the server rendered the page, in ms since 1970. */
  renderedAt: number;
}

/** A dry run: how far it is, where the scores would lie, who would cross a line, and what moves most and why. */
export function RulesPreview({ org, batchId, renderedAt }: RulesPreviewProps) {
  const trpc = useTRPC();
  const { timeZone } = useHere();
  const { data: batch, dataUpdatedAt } = useSuspenseQuery(
    trpc.batch.get.queryOptions(
      { batchId },
      {
        staleTime: WATCH_MS,
        refetchInterval: ({ state }) => (state.data && isOpen(state.data.state) ? WATCH_MS : false),
      },
    ),
  );
  const isUnderWay = isOpen(batch.state);
  const { data: preview } = useSuspenseQuery(trpc.rules.preview.queryOptions({ batchId }));
  const { data: rules } = useSuspenseQuery(trpc.rules.get.queryOptions());
  const queryClient = useQueryClient();
  // The run may end between the two questions, on the server too: then the dry run has said too little and is asked again.
  const saidOfEnd = preview.finishedAt?.getTime();
  const end = batch.finishedAt?.getTime();
  useEffect(() => {
    if (saidOfEnd !== end) void queryClient.invalidateQueries({ queryKey: trpc.rules.pathKey() });
  }, [saidOfEnd, end, queryClient, trpc]);
  const { named, others, movers, levels } = preview;
  const isOfDraft = rules.preview?.batchId === batchId && rules.preview.isOfDraft;
  const base = `/o/${org}/team/rules`;
  return (
    <Page>
      <Crumb href={base}>Rules</Crumb>
      <PageHeader
        title="Dry run"
        lede={isUnderWay ? "Every story is read by the rules that are tried." : previewSentence(preview)}
        sub={
          <>
            {preview.rulesetVersion} beside the evaluations that count now. Begun by <bdi>{preview.startedBy}</bdi>,{" "}
            <RelativeTime at={preview.createdAt} now={renderedAt} timeZone={timeZone} form="moment" />. No score changes
            by it.
          </>
        }
        actions={isOfDraft && batch.state === "done" ? <PublishDraft org={org} rules={rules} /> : null}
      />
      {isUnderWay || batch.state !== "done" ? (
        <section aria-label="Progress" className="mb-10 grid max-w-measure gap-5">
          <BatchProgress batch={batch} readAtMs={dataUpdatedAt} />
          <BatchActions batch={batch} />
        </section>
      ) : null}
      <div className="grid gap-10">
        {named.stories > 0 ? (
          <Columns aside="wide">
            <Block title="Where the scores would lie" aside={`${named.stories} stories that you may read`}>
              <Scores preview={preview} />
            </Block>
            <Block title="What that means">
              <PreviewBands
                caption="Stories that you may read, by band"
                before={named.bands.before}
                after={named.bands.after}
              />
              {named.without > 0 ? (
                <p className="mt-3 text-fine text-ink-3">
                  {named.without} more had no evaluation of their newest text yet and are not compared.
                </p>
              ) : null}
            </Block>
          </Columns>
        ) : null}
        {movers.length > 0 ? (
          <Block title="Stories that move most" aside={`the first ${movers.length}`}>
            <PreviewMovers org={org} movers={movers} />
          </Block>
        ) : null}
        <Columns aside="wide">
          <Block title="Whose readiness would change">
            <PreviewLevels org={org} levels={levels} />
          </Block>
          <Block
            title="What was tried"
            aside={preview.holds ? `beside rules ${preview.holds.number}` : "beside the product’s"}
          >
            <ChangeList
              label="What was tried"
              changes={changesOf(preview)}
              none="The rules that hold, by this engine."
            />
          </Block>
        </Columns>
        <PreviewOthers others={others} />
        {batch.failed > 0 ? <BatchFailures batch={batch} /> : null}
      </div>
    </Page>
  );
}

const changesOf = ({ profile, holds }: Preview) => {
  const { version: _, ...tried } = profile ?? { name: "", version: 0 };
  return compareProfiles(holds?.content ?? { name: tried.name }, tried);
};

function Scores({ preview }: { preview: Preview }) {
  const { named, profile, holds } = preview;
  const { defaults } = useEngineFacts();
  const { medians } = named;
  const { developing, solid, strong } = profile?.bands ?? defaults.bands;
  const isMoved = JSON.stringify(profile?.bands) !== JSON.stringify(holds?.content.bands);
  return (
    <>
      <Histogram
        summary={`Median now ${medians.before ?? "unknown"}, then ${medians.after ?? "unknown"}.`}
        bins={binsOf(named)}
        name={`then, median ${medians.after ?? "–"}`}
        beforeName={`now, median ${medians.before ?? "–"}`}
        borders={[developing, solid, strong].map((at) => ({ at, label: String(at) }))}
        zones={[
          { from: 0, to: developing, label: "weak" },
          { from: developing, to: solid, label: "developing" },
          { from: solid, to: strong, label: "solid" },
          { from: strong, to: 100, label: "strong" },
        ].filter(({ from, to }) => to - from >= 12)}
      />
      <p className="mt-2 text-fine text-ink-3">
        {isMoved ? "The lines are those of the rules that are tried. " : ""}Stories with too little to judge are left
        out.
      </p>
    </>
  );
}
