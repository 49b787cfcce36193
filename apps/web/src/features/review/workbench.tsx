"use client";

import { DIMENSION_TITLES, type Dimension } from "@starboard/domain/evaluation";
import { findEditFault } from "@starboard/domain/suggested-edit";
import { Deferred } from "@starboard/ui/deferred";
import { announce } from "@starboard/ui/live-region";
import { showToast } from "@starboard/ui/toast";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import {
  CommentedText,
  listCommentMarks,
  MarkedText,
  OrphanTray,
  type SectionMark,
  selectRange,
  stepSentence,
  ThreadMargin,
  ThreeColumns,
  useLights,
  type Written,
  writeBox,
} from "@/features/marked-text/index.ts";
import { remarkFinder } from "@/features/remarks/index.ts";
import { LazyDialog } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { AskedFor } from "./asked-for.tsx";
import { COMPOSING_ID, CommentColumn, type Composing } from "./comment-column.tsx";
import { DraftStatus } from "./draft-status.tsx";
import { findQuote } from "./find-quote.ts";
import { LeftoverDraft } from "./leftover-draft.tsx";
import { focusDimension, RatingPanel, withRating } from "./rating-panel.tsx";
import { listMissing, summariseMissing } from "./review-draft.ts";
import { ReviewHeading } from "./review-heading.tsx";
import type { ReviewViewProps } from "./review-view.ts";
import { SecondLook } from "./second-look.tsx";
import { SelectionBar } from "./selection-bar.tsx";
import { SubmitBar } from "./submit-bar.tsx";
import { SummaryField } from "./summary-field.tsx";
import { useCommentActions } from "./use-comment-actions.ts";
import { useKeepAsRemark } from "./use-keep-as-remark.ts";
import { useReviewDraft } from "./use-review-draft.ts";
import { useReviewKeys } from "./use-review-keys.ts";
import { readTextSelection, useTextSelection } from "./use-text-selection.ts";

const QUOTE_MAX_LENGTH = 600;

const submitDialog = new Deferred(() => import("./submit-dialog.tsx").then(({ SubmitDialog }) => SubmitDialog));

export interface WorkbenchProps extends ReviewViewProps {
  review: NonNullable<ReviewViewProps["data"]["review"]>;
}

/** The review being written: rating, text and comments. */
export function Workbench({ data, review, version, onVersion, now, timeZone, meId, tools }: WorkbenchProps) {
  const text = useRef<HTMLDivElement>(null);
  const newerText = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  const lights = useLights();
  const selected = useTextSelection(text);
  const { draft, state, change, flush, leftover, settleLeftover } = useReviewDraft(data, meId, review);
  const { addComment, suggestEdit, deleteComment } = useCommentActions(data.id);
  const keepAsRemark = useKeepAsRemark(data.candidateName);
  const { data: people = [] } = useQuery(useTRPC().comment.mentionable.queryOptions({ requestId: data.id }));
  const [open, setOpen] = useState<Dimension>(
    () => draft.dimensions.find((one) => !draft.values[one]) ?? (draft.dimensions[0] as Dimension),
  );
  const [composing, setComposing] = useState<Composing | null>(null);
  const [isConfirming, setConfirming] = useState(false);
  const missing = listMissing(draft);
  const hasWords = selected !== null;
  // What is done with chosen words is written next. Where it does not come now, it is asked for again then.
  useEffect(() => {
    if (hasWords) void Promise.all([writeBox.fetch(), remarkFinder.fetch()]).catch(() => undefined);
  }, [hasWords]);
  const { sections } = data.revision;

  const askForWords = (title: string) =>
    showToast({
      id: "select-words",
      title,
      text: "Drag over them, or press . for the next sentence and Shift with the arrows to widen.",
    });

  const compose = (kind: Composing["kind"], isFinding = false) => {
    const selection = readTextSelection(text);
    if (!selection) return askForWords("Select the words first");
    const { section, start, end } = selection;
    const quote = sections[section].slice(start, end);
    const edits = data.comments.filter((one) => one.section === section && one.replacement !== null);
    const fault = kind === "suggestion" && findEditFault(sections[section], { start, end, replacement: quote }, edits);
    if (fault) return showToast({ id: "edit-fault", title: "No suggestion here", text: fault, tone: "failed" });
    setComposing({ kind, range: { section, start, end, quote }, words: kind === "suggestion" ? quote : "", isFinding });
    lights.choose(COMPOSING_ID);
  };
  const keepComposed = async (written: Written) => {
    if (!composing) return;
    const keep = composing.kind === "comment" ? addComment : suggestEdit;
    lights.choose(await keep(composing.range, written, composing.replacesId));
    setComposing(null);
  };
  const takeQuote = () => {
    const selection = readTextSelection(text);
    if (!selection) return chooseQuote(open);
    const words = sections[selection.section].slice(selection.start, selection.end);
    if (words.length > QUOTE_MAX_LENGTH) {
      return showToast({
        title: "That is too much for a quote",
        text: `At most ${QUOTE_MAX_LENGTH} characters: select fewer words.`,
        tone: "failed",
      });
    }
    change({ quotes: { ...draft.quotes, [open]: words } });
    announce(`Quoted for ${DIMENSION_TITLES[open]}: ${words}`);
  };
  const chooseQuote = (dimension: Dimension) => {
    setOpen(dimension);
    askForWords(`Select the words for ${DIMENSION_TITLES[dimension]}, then press q`);
  };
  const stopComposing = () => {
    if (composing && text.current) selectRange(text.current, composing.range);
    setComposing(null);
  };
  const toMissing = () => {
    announce(missing.sentences.join(" "));
    if (!missing.first) return foot.current?.querySelector<HTMLElement>("input[type=radio]")?.focus();
    setOpen(missing.first);
    panel.current?.scrollIntoView({ block: "nearest" });
    focusDimension(panel.current, missing.first);
  };
  const submit = () => (missing.sentences.length > 0 ? toMissing() : setConfirming(true));

  useReviewKeys({
    rate: (value) => {
      change(withRating(draft, open, value));
      announce(`${DIMENSION_TITLES[open]}: ${value}`);
      focusDimension(panel.current, open);
    },
    toRating: () => focusDimension(panel.current, open),
    stepComment: (direction) => {
      const place = data.comments.findIndex((comment) => comment.id === lights.chosen);
      const next = data.comments[(place + direction + data.comments.length) % data.comments.length];
      if (next) lights.goTo(next.id);
    },
    stepSentence: (direction) => {
      const next = stepSentence(sections, readTextSelection(text), direction);
      if (!(next && text.current)) return;
      selectRange(text.current, next);
      announce(sections[next.section].slice(next.start, next.end));
    },
    comment: () => compose("comment"),
    remark: () => compose("comment", true),
    suggest: () => compose("suggestion"),
    quote: takeQuote,
    toVerdict: () => foot.current?.querySelector<HTMLElement>("input[type=radio]")?.focus(),
    submit,
  });

  const threads = { comments: data.comments, version, lights, now, timeZone };
  const quoted = findQuote(sections, draft.quotes[open]);
  const marks: SectionMark[] = [
    ...listCommentMarks(data.comments, "pinned").filter(({ id }) => id !== composing?.replacesId),
    ...(quoted ? [{ ...quoted, id: "quote", kind: "quote" as const }] : []),
    ...(composing ? [markOf(composing)] : []),
  ];

  return (
    <>
      <ThreeColumns
        head={
          <>
            <ReviewHeading data={data} version={version} onVersion={onVersion} now={now} timeZone={timeZone} />
            <LeftoverDraft leftover={leftover} onSettle={settleLeftover} />
          </>
        }
        aside={
          <>
            <AskedFor data={data} now={now} timeZone={timeZone} />
            <SecondLook data={data} now={now} timeZone={timeZone} />
          </>
        }
        text={
          version === "current" ? (
            <CommentedText ref={newerText} data={data} version="current" lights={lights} />
          ) : (
            <MarkedText
              ref={text}
              label="The story, with your comments"
              sections={sections}
              marks={marks}
              lit={lights.lit}
              onMark={lights.goTo}
              onHover={lights.hover}
            >
              {selected ? (
                <SelectionBar
                  rect={selected.rect}
                  text={text}
                  dimensionTitle={DIMENSION_TITLES[open]}
                  onComment={() => compose("comment")}
                  onRemark={() => compose("comment", true)}
                  onSuggest={() => compose("suggestion")}
                  onQuote={takeQuote}
                />
              ) : null}
            </MarkedText>
          )
        }
        margin={
          version === "current" ? (
            <ThreadMargin text={newerText} {...threads} />
          ) : (
            <CommentColumn
              comments={data.comments}
              text={text}
              lights={lights}
              composing={composing}
              onChange={(words) => setComposing((now) => now && { ...now, words })}
              onSubmit={keepComposed}
              onCancel={stopComposing}
              onKeep={(comment) => void keepAsRemark(comment)}
              candidateName={data.candidateName}
              people={people}
              onEdit={({ id, section, start, end, exact, body, replacement, remarkId }) =>
                setComposing({
                  kind: replacement === null ? "comment" : "suggestion",
                  range: { section, start, end, quote: exact },
                  words: replacement ?? body,
                  ...(replacement === null ? { remarkId } : { reason: body }),
                  replacesId: id,
                })
              }
              onDelete={(comment) => void deleteComment(comment)}
              now={now}
              timeZone={timeZone}
            />
          )
        }
        isSideHeld
        side={
          <RatingPanel
            ref={panel}
            draft={draft}
            change={change}
            open={open}
            onOpen={setOpen}
            onChooseQuote={chooseQuote}
            state={<DraftStatus state={state} now={now} timeZone={timeZone} />}
          >
            {tools}
          </RatingPanel>
        }
        below={
          <div className="grid gap-8">
            {version === "current" ? (
              <OrphanTray {...threads} reviewed={data.revision.seq} onVersion={onVersion} />
            ) : null}
            <SummaryField name={data.candidateName} value={draft.summary} onChange={(summary) => change({ summary })} />
          </div>
        }
      />
      <div ref={foot} className="contents">
        <SubmitBar
          missing={summariseMissing(missing)}
          isComplete={missing.sentences.length === 0}
          verdict={draft.verdict}
          onVerdict={(verdict) => change({ verdict })}
          onMissing={toMissing}
          onSubmit={submit}
        />
      </div>
      <LazyDialog
        title="Submit the review"
        of={submitDialog}
        props={{ data, verdict: draft.verdict, isOpen: isConfirming, onOpenChange: setConfirming, flush }}
      />
    </>
  );
}

/** The words that are written about; of a suggestion with what would stand in their place. */
function markOf({ kind, range, words }: Composing): SectionMark {
  const isChanged = kind === "suggestion" && words !== range.quote;
  return { ...range, id: COMPOSING_ID, kind, ...(isChanged && { replacement: words }) };
}
