"use client";

import type { ProfileContent } from "@starboard/domain/profile";
import { compareProfiles } from "@starboard/domain/profile-changes";
import { Block } from "@starboard/ui/block";
import { Button } from "@starboard/ui/button";
import { ConfirmDialog } from "@starboard/ui/confirm-dialog";
import { LinkButton } from "@starboard/ui/link-button";
import { RelativeTime } from "@starboard/ui/relative-time";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useHere } from "@/features/shell/index.ts";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { ChangeList } from "./change-list.tsx";
import { PublishDraft } from "./publish-draft.tsx";
import type { Rules } from "./rules.ts";
import { StartPreview } from "./start-preview.tsx";

const PLAIN: ProfileContent = { name: "" };

interface DraftBlockProps {
  org: string;
  rules: Rules;
  draft: NonNullable<Rules["draft"]>;
  renderedAt: number;
}

/** The draft: who was last at it, what it would change, and the way to its publication. */
export function DraftBlock({ org, rules, draft, renderedAt }: DraftBlockProps) {
  const trpc = useTRPC();
  const { timeZone } = useHere();
  const queryClient = useQueryClient();
  const discard = useMutation(trpc.rules.discardDraft.mutationOptions());
  const { preview } = rules;
  const isTried = preview?.isOfDraft === true && preview.state === "done";
  const { version, content, updatedAt, updatedBy } = draft;
  const [holds] = rules.published;
  const again = () => queryClient.invalidateQueries({ queryKey: trpc.rules.pathKey() });
  const changes = compareProfiles(holds?.content ?? { ...PLAIN, name: content.name }, content);
  return (
    <Block
      title="The draft"
      aside={
        <>
          <bdi>{updatedBy}</bdi>, <RelativeTime at={updatedAt} now={renderedAt} timeZone={timeZone} />
        </>
      }
    >
      <ChangeList label="What the draft would change" changes={changes} none="The draft says what holds already." />
      <p className="mt-4 flex flex-wrap items-center gap-3">
        <LinkButton href={`/o/${org}/team/rules/draft`}>Change the draft</LinkButton>
        {isTried ? (
          <>
            <LinkButton href={`/o/${org}/team/rules/preview/${preview?.batchId}`}>See its dry run</LinkButton>
            <PublishDraft org={org} rules={rules} />
          </>
        ) : (
          <StartPreview org={org} subject="draft" label="Try it on all stories" tone="primary" />
        )}
        <ConfirmDialog
          title="Throw the draft away?"
          confirmLabel="Throw away"
          tone="danger"
          onConfirm={async () => {
            await discard.mutateAsync({ version });
            await again();
          }}
          failure={discard.error ? errorForScreen(discard.error).message : undefined}
          trigger={<Button tone="danger">Throw away…</Button>}
        >
          <p>What holds now stays as it is.</p>
        </ConfirmDialog>
      </p>
      {isTried ? null : (
        <p className="mt-3 text-fine text-ink-3">
          A dry run reads every story by the draft and shows what would move. It changes no score, and is needed before
          the draft can be published.
        </p>
      )}
    </Block>
  );
}
