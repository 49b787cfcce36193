"use client";

import { DIMENSION_TITLES, type Dimension } from "@starboard/domain/evaluation";
import { Deferred } from "@starboard/ui/deferred";
import { DeferredPart } from "@starboard/ui/deferred-part";
import { announce } from "@starboard/ui/live-region";
import { showToast } from "@starboard/ui/toast";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import {
  CommentedText,
  DeferredOrphanTray,
  DeferredThreadMargin,
  listCommentMarks,
  MarkedText,
  type SectionMark,
  ThreeColumns,
  useLights,
  type Written,
  writeBox,
} from "@/features/marked-text/index.ts";
import { fetchAct, LazyDialog } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { AskedFor } from "./asked-for.tsx";
import { CommentColumn } from "./comment-column.tsx";
import { COMPOSING_ID, type Composing, markOf } from "./composing.ts";
import { DraftStatus } from "./draft-status.tsx";
import { findQuote } from "./find-quote.ts";
import { loadKit } from "./load-kit.ts";
import { focusDimension, RatingPanel, withRating } from "./rating-panel.tsx";
import type { TextSelection } from "./read-text-selection.ts";
import { summariseMissing } from "./review-draft.ts";
import { ReviewHeading } from "./review-heading.tsx";
import type { GivenReviewProps } from "./review-view.ts";
import { SecondLook } from "./second-look.tsx";
import { SubmitBar } from "./submit-bar.tsx";
import { SummaryField } from "./summary-field.tsx";
import { useCommentActions } from "./use-comment-actions.ts";
import { useReviewDraft } from "./use-review-draft.ts";
import { useReviewKeys } from "./use-review-keys.ts";
import { useTextSelection } from "./use-text-selection.ts";

const never = () => false;
const QUOTE_MAX_LENGTH = 600;

const selectionBar = new Deferred(() => loadKit().then(({ SelectionBar }) => SelectionBar));
const leftoverDraft = new Deferred(() => import("./leftover-draft.tsx").then(({ LeftoverDraft }) => LeftoverDraft));
const submitDialog = new Deferred(() => import("./submit-dialog.tsx").then(({ SubmitDialog }) => SubmitDialog));

/** The review being written: rating, text and comments. */
export function Workbench({ data, review, reason, version, onVersion, now, timeZone, meId, tools }: GivenReviewProps) {
  const text = useRef<HTMLDivElement>(null);
  const newerText = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  const lights = useLights();
  const selected = useTextSelection(text);
  const { draft, state, change, flush, leftover, settleLeftover } = useReviewDraft(data, meId, review);
  const { keepComposed, deleteComment, keepAsRemark } = useCommentActions(data.id, data.candidateName);
  const { data: people = [] } = useQuery(useTRPC().comment.mentionable.queryOptions({ requestId: data.id }));
  const [open, setOpen] = useState<Dimension>(
    () => draft.dimensions.find((one) => !draft.values[one]) ?? (draft.dimensions[0] as Dimension),
  );
  const [composing, setComposing] = useState<Composing | null>(null);
  const [isConfirming, setConfirming] = useState(false);
  const hasWords = selected !== null;
  // What is done with chosen words is written next. Where it does not come now, it is asked for again then.
  useEffect(() => {
    if (hasWords) void Promise.all([writeBox.fetch(), loadKit().then((kit) => kit.remarkFinder.fetch())]).catch(never);
  }, [hasWords]);
  const { sections } = data.revision;

  const askForWords = (title: string) =>
    showToast({
      id: "select-words",
      title,
      text: "Drag over them, or press . for the next sentence and Shift with the arrows to widen.",
    });

  /** The chosen words with what is done with them; where there are none, it is said how to choose some. */
  const readChosen = async (asking = "Select the words first") => {
    const kit = await fetchAct(loadKit);
    const selection = kit?.readTextSelection(text);
    if (kit && !selection) askForWords(asking);
    return kit && selection ? { kit, selection } : null;
  };
  const compose = (kind: Composing["kind"], { section, start, end }: TextSelection, isFinding = false) => {
    const quote = sections[section].slice(start, end);
    setComposing({ kind, range: { section, start, end, quote }, words: kind === "suggestion" ? quote : "", isFinding });
    lights.choose(COMPOSING_ID);
  };
  const comment = async (isFinding = false) => {
    const chosen = await readChosen();
    if (chosen) compose("comment", chosen.selection, isFinding);
  };
  const suggest = async () => {
    const chosen = await readChosen();
    if (!chosen) return;
    const { section, start, end } = chosen.selection;
    const edit = { start, end, replacement: sections[section].slice(start, end) };
    const edits = data.comments.filter((one) => one.section === section && one.replacement !== null);
    const fault = chosen.kit.findEditFault(sections[section], edit, edits);
    if (fault) return showToast({ id: "edit-fault", title: "No suggestion here", text: fault, tone: "failed" });
    compose("suggestion", chosen.selection);
  };
  const keep = async (written: Written) => {
    if (!composing) return;
    lights.choose(await keepComposed(composing, written));
    setComposing(null);
  };
  const takeQuote = async () => {
    const chosen = await readChosen(wordsFor(open));
    if (!chosen) return;
    const { section, start, end } = chosen.selection;
    const words = sections[section].slice(start, end);
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
    askForWords(wordsFor(dimension));
  };
  const stopComposing = async () => {
    setComposing(null);
    const kit = await fetchAct(loadKit);
    if (composing && text.current) kit?.selectRange(text.current, composing.range);
  };
  const submit = () => setConfirming(true);

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
    stepSentence: async (direction) => {
      const kit = await fetchAct(loadKit);
      const next = kit?.stepSentence(sections, kit.readTextSelection(text), direction);
      if (!(kit && next && text.current)) return;
      kit.selectRange(text.current, next);
      announce(sections[next.section].slice(next.start, next.end));
    },
    comment,
    remark: () => comment(true),
    suggest,
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
            {leftover ? <DeferredPart of={leftoverDraft} props={{ leftover, onSettle: settleLeftover }} /> : null}
          </>
        }
        aside={
          <>
            <AskedFor data={data} reason={reason} now={now} timeZone={timeZone} />
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
                <DeferredPart
                  of={selectionBar}
                  props={{
                    rect: selected.rect,
                    text,
                    dimensionTitle: DIMENSION_TITLES[open],
                    onComment: () => void comment(),
                    onRemark: () => void comment(true),
                    onSuggest: () => void suggest(),
                    onQuote: () => void takeQuote(),
                  }}
                  isAwaited={never}
                />
              ) : null}
            </MarkedText>
          )
        }
        margin={
          version === "current" ? (
            <DeferredThreadMargin text={newerText} {...threads} />
          ) : (
            <CommentColumn
              comments={data.comments}
              text={text}
              lights={lights}
              composing={composing}
              onChange={(words, isSent = false) => setComposing((now) => now && { ...now, words, isSent })}
              onSubmit={keep}
              onCancel={() => void stopComposing()}
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
              <DeferredOrphanTray {...threads} reviewed={data.revision.seq} onVersion={onVersion} />
            ) : null}
            <SummaryField name={data.candidateName} value={draft.summary} onChange={(summary) => change({ summary })} />
          </div>
        }
      />
      <div ref={foot} className="contents">
        <SubmitBar
          missing={summariseMissing(draft)}
          verdict={draft.verdict}
          onVerdict={(verdict) => change({ verdict })}
          onSubmit={submit}
        />
      </div>
      <LazyDialog
        title="Submit the review"
        of={submitDialog}
        props={{ data, draft, isOpen: isConfirming, onOpenChange: setConfirming, onLead: setOpen, flush }}
      />
    </>
  );
}

const wordsFor = (dimension: Dimension) => `Select the words for ${DIMENSION_TITLES[dimension]}, then press q`;
