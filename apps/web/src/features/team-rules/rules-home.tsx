"use client";

import { compareProfiles } from "@starboard/domain/profile-changes";
import { Block } from "@starboard/ui/block";
import { EmptyState } from "@starboard/ui/empty-state";
import { Link } from "@starboard/ui/link";
import { LinkButton } from "@starboard/ui/link-button";
import { Page } from "@starboard/ui/page";
import { PageHeader } from "@starboard/ui/page-header";
import { RelativeTime } from "@starboard/ui/relative-time";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useHere } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { ChangeList } from "./change-list.tsx";
import { DraftBlock } from "./draft-block.tsx";
import { EngineBlock } from "./engine-block.tsx";
import { KeepRules } from "./keep-rules.tsx";
import { RulesHistory } from "./rules-history.tsx";

export interface RulesHomeProps {
  org: string;
  /** When the server rendered the page, in ms since 1970. */
  renderedAt: number;
}

/** The rules that hold in the organisation, the draft of the next ones, and all that held before. */
export function RulesHome({ org, renderedAt }: RulesHomeProps) {
  const trpc = useTRPC();
  const { timeZone } = useHere();
  const { data } = useSuspenseQuery(trpc.rules.get.queryOptions());
  const { draft, published, engine } = data;
  const [holds] = published;
  const base = `/o/${org}/team/rules`;
  const begin = (
    <LinkButton href={`${base}/draft`} tone={draft ? "normal" : "primary"}>
      {draft ? "Go on with the draft" : "Begin a draft"}
    </LinkButton>
  );
  return (
    <Page>
      <PageHeader
        title="Rules"
        lede={
          holds ? (
            <>
              Rules {holds.number}, <bdi>{holds.content.name}</bdi>, hold since{" "}
              <RelativeTime at={holds.publishedAt} now={renderedAt} timeZone={timeZone} form="day" />.
            </>
          ) : (
            "Stories are scored by the product’s rules as they are."
          )
        }
        sub={`Engine ${engine.version}. Weights, bands, target length, rules and words can be your own; every evaluation names the rules it was made by.`}
        actions={begin}
      />
      <div className="grid gap-10">
        {draft ? <DraftBlock org={org} rules={data} draft={draft} renderedAt={renderedAt} /> : null}
        <Block title="What holds now" aside={holds ? <KeepRules org={org} publication={holds} /> : undefined}>
          <ChangeList
            label="What holds now, beside the product’s rules"
            changes={holds ? compareProfiles({ name: holds.content.name }, holds.content) : []}
            none="Everything as the product has it."
          />
        </Block>
        <Block title="Weights from your coaches’ ratings">
          <p className="text-note text-ink-2">
            How would your own coaches weigh the six dimensions?{" "}
            <Link href={`${base}/fit`}>Fit weights to their ratings</Link>, and see how well they would agree before you
            take any of it.
          </p>
        </Block>
        <EngineBlock org={org} rules={data} />
        <Block title="History" aside={published.length > 0 ? `${published.length} published` : undefined}>
          {published.length > 0 ? (
            <RulesHistory org={org} rules={data} renderedAt={renderedAt} />
          ) : (
            <EmptyState title="Nothing was published yet">
              Each publication stands here with who published it, when and why. Any of them can be published again.
            </EmptyState>
          )}
        </Block>
      </div>
    </Page>
  );
}
