"use client";

import type { DismissalScope } from "@starboard/domain/dismissal";
import type { StoryKind } from "@starboard/domain/evaluation";
import type { EvaluationProfile } from "@starboard/domain/evaluation-profile";
import { SECTION_LABELS } from "@starboard/domain/section";
import type { NextEdit } from "@starboard/rules/next-edit";
import { TEMPLATES, type Template } from "@starboard/rules/plain-templates";
import { prepareFloating } from "@starboard/ui/deferred";
import { Page } from "@starboard/ui/page";
import { TextButton } from "@starboard/ui/text-button";
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Analysis } from "./analysis.ts";
import { CompetencyPicker } from "./competency-picker.tsx";
import { listUnwritten } from "./count-words.ts";
import { DeskMargin } from "./desk-margin.tsx";
import { DismissedLine } from "./dismissed-line.tsx";
import { EditorBar, type EditorBarProps } from "./editor-bar.tsx";
import { EditorFoot } from "./editor-foot.tsx";
import { noteIdOf } from "./finding-note.tsx";
import { FollowUps } from "./follow-ups.tsx";
import { countFolded, listMarks, listNotes, type View } from "./list-marks.ts";
import { LiveNextEdit } from "./live-next-edit.tsx";
import { LiveScore } from "./live-score.tsx";
import { LiveSums } from "./live-sums.tsx";
import { markOverruled, type Overrulings } from "./mark-overruled.ts";
import { OwnershipLegend } from "./ownership-legend.tsx";
import type { PlacedFinding } from "./placed-findings.ts";
import { RulesStrip } from "./rules-strip.tsx";
import type { SavingSession } from "./saving-session.ts";
import { SectionField } from "./section-field.tsx";
import { SectionNotes } from "./section-notes.tsx";
import { placeOf } from "./sentence-mark.ts";
import { setAside } from "./set-aside.ts";
import type { Seen } from "./share-look.ts";
import { StoryColumns } from "./story-columns.tsx";
import { TitleField } from "./title-field.tsx";
import { useTold } from "./told.ts";
import { useAlikeMarks } from "./use-alike-marks.ts";
import { useAnalysis } from "./use-analysis.ts";
import { useDesk } from "./use-desk.ts";
import type { Dismissing } from "./use-dismissals.ts";
import { useIsWide } from "./use-is-wide.ts";
import { useSession } from "./use-session.ts";
import { useSteady } from "./use-steady.ts";
import { ViewSwitch } from "./view-switch.tsx";
import { whenIdle } from "./when-idle.ts";

type Shown = Seen | null;
const NONE: readonly never[] = [];

export interface WritingDeskProps extends Pick<EditorBarProps, "place" | "saved" | "acts" | "main"> {
  session: SavingSession;
  kind: StoryKind;
  /** Where the kind may still be chosen. */
  kindChoice?: ReactNode;
  /** Its templates in the words of a field of work; left out, in those of any. */
  prompts?: Template | undefined;
  /** The organisation's rules; left out, the ruleset as it stands. */
  profile?: EvaluationProfile;
  /** Saves now, by key. */
  save: () => void;
  /** Left out where nobody would keep what is dismissed. */
  dismissing?: Dismissing;
  /** What coaches have overruled. */
  overrulings?: Overrulings;
  /** What concerns the whole page, below the bar. */
  strips: ReactNode;
  /** Below the score that is worked out here. */
  underScore?: ReactNode;
  /** Below the text and the competencies. */
  below?: ReactNode;
  /** Told once the rules are there: the addresses of their scripts. */
  onRulesFiles?: (files: readonly string[]) => void;
}

/** Where a story is written: the text in the middle, what the rules see beside it. Knows no server. */
export function WritingDesk({
  session,
  kind,
  kindChoice,
  prompts = TEMPLATES[kind],
  profile,
  save,
  dismissing,
  overrulings,
  strips,
  underScore,
  below,
  onRulesFiles,
  ...bar
}: WritingDeskProps) {
  const dismissals = dismissing?.dismissals;
  const see = useCallback(
    (whole: Analysis) => setAside(markOverruled(whole, overrulings), dismissals),
    [overrulings, dismissals],
  );
  const onSeen = useRef((_seen: Analysis) => undefined as void);
  const { drawn, newest, speech, isFailed, retry } = useAnalysis({
    session,
    kind,
    profile,
    see,
    onSeen: (seen) => onSeen.current(seen),
    onFiles: onRulesFiles,
  });
  const isWide = useIsWide();
  // One goes on writing without a connection, and needs menus and dialogs there too.
  useEffect(() => whenIdle(() => void prepareFloating().catch(() => undefined)), []);
  const [view, setView] = useState<View>("findings");
  const [isUnfolded, setUnfolded] = useState(false);
  const head = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);

  // By the parts that they are made of: a word more alone leaves them, and with them all notes, as they are.
  const findings = useTold(drawn, (shown: Shown) => shown?.seen.findings);
  const placed = useTold(drawn, (shown: Shown) => shown?.seen.placed);
  const acts = useTold(drawn, (shown: Shown) => (view === "ownership" ? shown?.seen.acts : undefined));
  const notes = useMemo(() => listNotes(findings, view, isUnfolded), [findings, view, isUnfolded]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the newest one is there before anything of it is drawn
  const marks = useAlikeMarks(useMemo(() => listMarks(newest.current, view, notes), [placed, acts, view, notes]));
  const desk = useDesk(notes, save);
  onSeen.current = (seen) => {
    desk.foresee(listMarks(seen, view, listNotes(seen.findings, view, isUnfolded)));
    desk.moveMarks(listMarks(seen, view, notes));
  };

  /** Where the note stands that was just dismissed. */
  const leaving = useRef(-1);
  const goToEdit = useSteady(({ ruleId }: NextEdit) => {
    const found = placed?.find(({ finding }) => finding.ruleId === ruleId);
    if (!found) return;
    setView("findings");
    if (!notes.some(({ id }) => id === found.id)) setUnfolded(true);
    desk.goTo(found);
  });
  const dismiss = useSteady(({ id }: PlacedFinding, scope: DismissalScope) => {
    // Where its words stand in the newest text that was evaluated: a note may have been drawn before.
    const placed = newest.current?.placed.find((each) => each.id === id);
    if (!(newest.current && placed)) return;
    leaving.current = notes.findIndex((each) => each.id === id);
    dismissing?.dismiss(placeOf(placed, newest.current.text.sections), scope);
  });
  // The button that had the focus goes with its note: the note that takes its place has it then, or the text.
  useEffect(() => {
    const place = leaving.current;
    if (place < 0) return;
    leaving.current = -1;
    const next = notes[place] ?? notes.at(-1);
    if (next) document.getElementById(noteIdOf(next.id))?.querySelector("button")?.focus();
    else desk.focusText();
  }, [notes, desk]);
  const onDismiss = dismissing ? dismiss : undefined;
  const hasAnalysis = useTold(drawn, (shown: Shown) => shown !== null);
  const isThin = useTold(drawn, (shown: Shown) => shown?.seen.evaluation.band === "insufficient");
  const isBegun = hasAnalysis && !isThin;
  const empty = useSession(session, ({ current }) => listUnwritten(current.sections).join(" "));
  const unwritten = isBegun || view !== "findings" ? "" : empty;
  // The same elements while they would show the same, so that what holds them is not drawn again with them.
  const next = useMemo(() => <LiveNextEdit drawn={drawn} onGo={goToEdit} />, [drawn, goToEdit]);
  const views = useMemo(() => <ViewSwitch view={view} onView={setView} isWide={isWide} />, [view, isWide]);
  const nextOrWord = hasAnalysis || !isFailed ? next : null;
  const aimSeconds = profile?.targetSeconds;
  const sums = useMemo(
    () => <LiveSums session={session} speech={speech} aimSeconds={aimSeconds} />,
    [session, speech, aimSeconds],
  );
  const folded = findings ? countFolded({ findings }) : 0;
  const hidden = useTold(drawn, (shown: Shown) => shown?.hidden ?? 0);
  const followUps = useTold(drawn, (shown: Shown) => shown?.seen.evaluation.followUps ?? null);
  const spoken = useTold(drawn, (shown: Shown) => shown?.seen.spoken ?? NONE);

  return (
    <Page width="full">
      <EditorBar {...bar} isWide={isWide} views={views} />
      <div className="mx-auto grid max-w-page gap-2 empty:hidden [&:has(>:not(:empty))]:mb-6">
        {strips}
        <RulesStrip isFailed={isFailed} hasFindings={hasAnalysis} onRetry={retry} />
      </div>
      <StoryColumns
        head={
          <div ref={head}>
            {isWide ? null : <p className="ui-crumb">{bar.place}</p>}
            <TitleField session={session} kind={kind} />
            {kindChoice ? <div className="mt-4">{kindChoice}</div> : null}
            {isWide ? null : (
              <div className="mt-6 grid gap-6">
                {nextOrWord}
                {views}
              </div>
            )}
          </div>
        }
        text={
          <div ref={text} className="ui-story">
            {acts ? <OwnershipLegend acts={acts} /> : null}
            {SECTION_LABELS.map((label) => (
              <SectionField
                key={label}
                label={label}
                session={session}
                prompt={prompts[label]}
                drawn={view === "findings" ? drawn : null}
                marks={marks[label]}
                lit={desk.lit}
                onCaret={desk.onCaret}
                register={desk.register}
              >
                {isWide ? null : <SectionNotes label={label} notes={notes} desk={desk} onDismiss={onDismiss} />}
              </SectionField>
            ))}
            {view === "findings" && folded > 0 ? (
              <p className="mt-6 font-sans text-note">
                <TextButton aria-expanded={isUnfolded} onClick={() => setUnfolded(!isUnfolded)}>
                  {isUnfolded ? "Fold again" : `Show ${folded} more`}
                </TextButton>
              </p>
            ) : null}
            {dismissing && view === "findings" ? <DismissedLine hidden={hidden} dismissing={dismissing} /> : null}
          </div>
        }
        margin={
          isWide ? (
            <DeskMargin
              notes={notes}
              desk={desk}
              next={nextOrWord}
              unwritten={unwritten}
              onDismiss={onDismiss}
              head={head}
              text={text}
            />
          ) : null
        }
        side={
          <LiveScore drawn={drawn} sums={sums}>
            {underScore}
          </LiveScore>
        }
        below={
          <>
            <FollowUps questions={followUps} />
            <CompetencyPicker session={session} spoken={spoken} />
            {below}
          </>
        }
      />
      {isWide ? null : <EditorFoot drawn={drawn} session={session} speech={speech} />}
    </Page>
  );
}
