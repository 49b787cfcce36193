"use client";

import { Block } from "@starboard/ui/block";
import { Button } from "@starboard/ui/button";
import { FootBar } from "@starboard/ui/foot-bar";
import { KeyHint } from "@starboard/ui/key-hint";
import { useKeys } from "@starboard/ui/keys";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { CommentedText, ThreeColumns, useLights } from "@/features/marked-text/index.ts";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { AskedFor } from "./asked-for.tsx";
import { ReviewHeading } from "./review-heading.tsx";
import type { ReviewViewProps } from "./review-view.ts";
import { SecondLook } from "./second-look.tsx";

// Beginning shows it at once then; where it does not come, it is asked for again.
const fetchWorkbench = () => void import("./workbench.tsx").catch(() => undefined);

/** Before the review: the text can be read; beginning is a step taken on purpose, because the candidate sees it. */
export function ReadingView({ data, reason, version, onVersion, now, timeZone, tools }: ReviewViewProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const text = useRef<HTMLDivElement>(null);
  const lights = useLights();
  const start = useMutation(
    trpc.review.start.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.review.pathKey() }),
    }),
  );
  const begin = () => {
    fetchWorkbench();
    start.mutate({ requestId: data.id });
  };
  useKeys("Rating", [{ keys: "s", label: "Start the review", run: begin }]);
  return (
    <>
      <ThreeColumns
        head={<ReviewHeading data={data} version={version} onVersion={onVersion} now={now} timeZone={timeZone} />}
        aside={
          <>
            <AskedFor data={data} reason={reason} now={now} timeZone={timeZone} />
            <SecondLook data={data} now={now} timeZone={timeZone} />
          </>
        }
        text={<CommentedText ref={text} data={data} version={version} lights={lights} />}
        margin={null}
        side={
          <Block title="Not started" bare>
            {tools}
            <p className="text-note text-ink-2">
              Read as long as you like. When you start, {data.candidateName} sees that the story is being read, and you
              can comment and rate.
            </p>
          </Block>
        }
      />
      <FootBar label="Start">
        <span role="alert">
          {start.error ? <span className="text-port">{errorForScreen(start.error).message}</span> : null}
        </span>
        <Button
          tone="primary"
          busy={start.isPending}
          onPointerEnter={fetchWorkbench}
          onFocus={fetchWorkbench}
          onClick={begin}
          aria-keyshortcuts="s"
          iconEnd={
            <span aria-hidden="true" className="max-sm:hidden coarse:hidden">
              <KeyHint keys="s" />
            </span>
          }
        >
          Start review
        </Button>
      </FootBar>
    </>
  );
}
