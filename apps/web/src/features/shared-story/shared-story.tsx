import type { RouterOutputs } from "@starboard/api/client";
import { Page } from "@starboard/ui/page";
import { PageHeader } from "@starboard/ui/page-header";
import { WholeText } from "@/features/story-paper/index.ts";
import { LocalDay } from "./local-day.tsx";

/** A story as somebody without an account reads it: the text, whose it is, and until when. */
export function SharedStory({ shared }: { shared: RouterOutputs["share"]["open"] }) {
  const { title, question, kind, sections, authorName, name, isPinned, writtenAt, expiresAt } = shared;
  return (
    <Page width="form">
      <PageHeader
        eyebrow={
          <>
            <bdi>{authorName}</bdi> shares this story with <bdi>{name}</bdi>
          </>
        }
        title={title}
        sub={
          <>
            <span className="capitalize">{kind}</span>
            {question ? <> · answers “{question}”</> : null}
          </>
        }
      />
      <WholeText sections={sections} />
      <p className="mt-10 border-rule border-t pt-4 text-note text-ink-2">
        {isPinned ? "The text as it was on " : "The newest text, written on "}
        <LocalDay at={writtenAt} />. The link works until <LocalDay at={expiresAt} />. {authorName} sees when it is
        opened, under the name “{name}”; nothing else about you is kept.
      </p>
    </Page>
  );
}
