"use client";

import { DIMENSION_TITLES, type Dimension } from "@starboard/domain/evaluation";
import { RATING_VALUES } from "@starboard/domain/review-ratings";
import { useKeys } from "@starboard/ui/keys";
import { announce } from "@starboard/ui/live-region";
import { Strip } from "@starboard/ui/strip";
import { TextButton } from "@starboard/ui/text-button";
import { showToast } from "@starboard/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { listCommentMarks, MarkedText, ThreeColumns, useLights } from "@/features/marked-text/index.ts";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { findQuote } from "./find-quote.ts";
import { MissingDialog } from "./missing-dialog.tsx";
import { RatingPanel, withRating } from "./rating-panel.tsx";
import { readTextSelection } from "./read-text-selection.ts";
import { openDraft, type ReviewDraft, summariseMissing, toStored } from "./review-draft.ts";
import { ReviewHeading } from "./review-heading.tsx";
import type { GivenReviewProps } from "./review-view.ts";
import { SubmitBar } from "./submit-bar.tsx";
import { SummaryField } from "./summary-field.tsx";

const KEYS = [
  { keys: ["1", "5"], label: "rate" },
  { keys: "q", label: "quote" },
  { keys: "?", label: "all keys" },
];

/** A submitted review being changed within its day: ratings, summary and verdict; what was remarked on the text stays. */
export function AmendView({
  data,
  review,
  onVersion,
  now,
  timeZone,
  onDone,
}: GivenReviewProps & { onDone: () => void }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const text = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  const lights = useLights();
  const [draft, setDraft] = useState<ReviewDraft>(() => openDraft(review, data.dimensions));
  const [open, setOpen] = useState(draft.dimensions[0] as Dimension);
  const amend = useMutation(trpc.review.amend.mutationOptions());
  const change = (more: Partial<ReviewDraft>) => setDraft((now) => ({ ...now, ...more }));
  const [isTold, setTold] = useState(false);
  const missing = summariseMissing(draft);
  const { sections } = data.revision;

  const takeQuote = (dimension = open) => {
    setOpen(dimension);
    const selection = readTextSelection(text);
    if (!selection) {
      showToast({ id: "select-words", title: `Select the words for ${DIMENSION_TITLES[dimension]}, then press q` });
      return;
    }
    const words = sections[selection.section].slice(selection.start, selection.end);
    change({ quotes: { ...draft.quotes, [dimension]: words } });
    announce(`Quoted for ${DIMENSION_TITLES[dimension]}: ${words}`);
  };
  const submit = async () => {
    if (missing) return setTold(true);
    try {
      await amend.mutateAsync({ requestId: data.id, ...toStored(draft) });
    } catch (error) {
      showToast({ id: "amend", title: "Not amended", text: errorForScreen(error).message, tone: "failed" });
      return;
    }
    await queryClient.invalidateQueries({ queryKey: trpc.review.pathKey() });
    showToast({ title: "Amended", text: `${data.candidateName} is told, and it is marked.`, tone: "done" });
    onDone();
  };
  useKeys("Amending", [
    ...RATING_VALUES.map((value) => ({
      keys: String(value),
      label: `Rate ${value}`,
      run: () => {
        change(withRating(draft, open, value));
        announce(`${DIMENSION_TITLES[open]}: ${value}`);
      },
    })),
    { keys: "q", label: "Quote the selected words", run: () => takeQuote() },
    {
      keys: "v",
      label: "To the verdict",
      run: () => foot.current?.querySelector<HTMLElement>("input[type=radio]")?.focus(),
    },
    { keys: "Mod+Enter", label: "Amend", run: () => void submit() },
  ]);
  const quoted = findQuote(sections, draft.quotes[open]);
  return (
    <>
      <ThreeColumns
        head={
          <>
            <ReviewHeading data={data} version="pinned" onVersion={onVersion} now={now} timeZone={timeZone} />
            <Strip actions={<TextButton onClick={onDone}>Leave it as it was</TextButton>}>
              You are amending a submitted review. Nothing is sent until you press Amend; it is then marked as amended.
            </Strip>
          </>
        }
        aside={null}
        text={
          <MarkedText
            ref={text}
            label="The story, with your comments"
            sections={sections}
            marks={[
              ...listCommentMarks(data.comments, "pinned"),
              ...(quoted ? [{ ...quoted, id: "quote", kind: "quote" as const }] : []),
            ]}
            lit={lights.lit}
            onMark={lights.goTo}
            onHover={lights.hover}
          />
        }
        margin={null}
        isSideHeld
        side={
          <RatingPanel
            ref={panel}
            draft={draft}
            change={change}
            open={open}
            onOpen={setOpen}
            onChooseQuote={takeQuote}
            state="Kept on this page until you amend."
            note="You have seen what the engine thinks by now; the review is marked as amended."
          />
        }
        below={
          <SummaryField name={data.candidateName} value={draft.summary} onChange={(summary) => change({ summary })} />
        }
      />
      <div ref={foot} className="contents">
        <SubmitBar
          missing={missing}
          verdict={draft.verdict}
          onVerdict={(verdict) => change({ verdict })}
          onSubmit={() => void submit()}
          keys={KEYS}
          submitLabel="Amend"
          isBusy={amend.isPending}
        />
      </div>
      <MissingDialog draft={draft} isOpen={isTold} onOpenChange={setTold} onLead={setOpen} />
    </>
  );
}
