"use client";

import { Deferred } from "@starboard/ui/deferred";
import { ErrorState } from "@starboard/ui/error-state";
import { useKeys } from "@starboard/ui/keys";
import { Link } from "@starboard/ui/link";
import { LinkButton } from "@starboard/ui/link-button";
import { Page } from "@starboard/ui/page";
import { TextButton } from "@starboard/ui/text-button";
import { showToast } from "@starboard/ui/toast";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useNow } from "@/features/review-record/index.ts";
import { LazyDialog, useHere } from "@/features/shell/index.ts";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { findNextRequest } from "./find-next-request.ts";
import type { ReviewViewProps, TextVersion } from "./review-view.ts";
import { StateView } from "./state-view.tsx";

const AGAIN_MS = 30_000;

const declineDialog = new Deferred(() => import("./decline-dialog.tsx").then(({ DeclineDialog }) => DeclineDialog));
const fetchDeclining = () => void declineDialog.fetch().catch(() => undefined);

export interface ReviewScreenProps {
  org: string;
  requestId: string;
  /** When the server rendered the page, in ms since 1970. */
  renderedAt: number;
  /** Why the request came to this reader, in words: they do not change, and the page need not bring what finds them. */
  reason: string | null;
}

/** One review request at the coach's: read, rate and comment, submitted. */
export function ReviewScreen({ org, requestId, renderedAt, reason }: ReviewScreenProps) {
  const trpc = useTRPC();
  const router = useRouter();
  const { actor, timeZone } = useHere();
  const now = useNow(renderedAt);
  const [version, setVersion] = useState<TextVersion>("pinned");
  const [isDeclining, setDeclining] = useState(false);
  const { data, error } = useSuspenseQuery(
    trpc.review.get.queryOptions(
      { requestId },
      { refetchInterval: ({ state }) => (state.data?.isOpen ? AGAIN_MS : false) },
    ),
  );
  const { data: desk } = useQuery(trpc.review.desk.queryOptions());
  const next = findNextRequest(desk?.open ?? [], requestId);
  const toDesk = `/o/${org}/desk`;

  useKeys("Desk", [
    {
      keys: "n",
      label: "Next request",
      run: () =>
        next ? router.push(`${toDesk}/${next.id}`) : showToast({ id: "next", title: "No other request waits" }),
    },
  ]);

  if (error && errorForScreen(error).code === "NOT_FOUND") {
    return (
      <Page width="form">
        <ErrorState
          place="page"
          title="This review is not open any more"
          action={<LinkButton href={toDesk}>To the desk</LinkButton>}
        >
          It was withdrawn or declined, or its time ran out. Nothing of it is passed on.
        </ErrorState>
      </Page>
    );
  }
  const tools = (
    <div className="mb-4 flex flex-wrap gap-x-4 gap-y-1.5 text-note empty:hidden" data-print="no">
      {next ? (
        <Link href={`${toDesk}/${next.id}`} className="max-w-full truncate">
          Next: {next.title}
        </Link>
      ) : null}
      {data.isOpen ? (
        <>
          <TextButton
            aria-haspopup="dialog"
            onPointerEnter={fetchDeclining}
            onFocus={fetchDeclining}
            onClick={() => setDeclining(true)}
          >
            Decline…
          </TextButton>
          <LazyDialog
            title="Decline this review?"
            of={declineDialog}
            props={{
              requestId: data.id,
              candidateName: data.candidateName,
              isOpen: isDeclining,
              onOpenChange: setDeclining,
              onDeclined: () => router.push(toDesk),
            }}
          />
        </>
      ) : null}
    </div>
  );
  const hasNewer = data.currentRevision.id !== data.revision.id;
  const view: ReviewViewProps = {
    data,
    reason,
    version: hasNewer ? version : "pinned",
    onVersion: setVersion,
    now,
    timeZone,
    meId: actor.userId,
    tools,
  };
  return <StateView {...view} />;
}
