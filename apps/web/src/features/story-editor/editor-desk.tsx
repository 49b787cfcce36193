"use client";

import { SECTION_LABELS, type Sections } from "@starboard/domain/section";
import { RULESET } from "@starboard/rules/ruleset";
import { TEMPLATES } from "@starboard/rules/templates";
import { Page } from "@starboard/ui/page";
import { Segmented } from "@starboard/ui/segmented";
import { Strip } from "@starboard/ui/strip";
import { TextButton } from "@starboard/ui/text-button";
import { useMemo, useRef, useState } from "react";
import { RequestReviewButton } from "@/features/request-review/index.ts";
import { useHere } from "@/features/shell/index.ts";
import { clockWords } from "./clock-words.ts";
import { CompetencyPicker } from "./competency-picker.tsx";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { CopyDialog } from "./copy-dialog.tsx";
import { countWords } from "./count-words.ts";
import { DraftOffer } from "./draft-offer.tsx";
import { EditorBar } from "./editor-bar.tsx";
import { EditorFoot } from "./editor-foot.tsx";
import { FindingNote } from "./finding-note.tsx";
import { FollowUps } from "./follow-ups.tsx";
import { countFolded, listMarks, listNotes, type View } from "./list-marks.ts";
import { NextEditNote } from "./next-edit-note.tsx";
import { NoteMargin } from "./note-margin.tsx";
import { ObstacleStrip } from "./obstacle-strip.tsx";
import { OriginLine } from "./origin-line.tsx";
import { OwnershipLegend } from "./ownership-legend.tsx";
import { SaidAloudDialog } from "./said-aloud-dialog.tsx";
import { SaveLine } from "./save-line.tsx";
import { isUnsaved } from "./save-queue.ts";
import { ScorePanel } from "./score-panel.tsx";
import { SectionField } from "./section-field.tsx";
import { StoredScore } from "./stored-score.tsx";
import { StoryColumns } from "./story-columns.tsx";
import { TitleField } from "./title-field.tsx";
import { useAnalysis } from "./use-analysis.ts";
import { useComparing } from "./use-comparing.ts";
import { useDesk } from "./use-desk.ts";
import { useIsWide } from "./use-is-wide.ts";
import { useLocalDraft } from "./use-local-draft.ts";
import { type Story, useSaving } from "./use-saving.ts";
import { useSession } from "./use-session.ts";
import { VersionsDialog } from "./versions-dialog.tsx";
import { ViewLog } from "./view-log.tsx";
import { VisibilitySwitch } from "./visibility-switch.tsx";

/** Where an author writes: the text in the middle, what the rules see beside it, what counts around it. */
export function EditorDesk({ org, story }: { org: string; story: Story }) {
  const { actor, timeZone } = useHere();
  const { session, save, saveAll } = useSaving(story);
  const { keptAtMs, left, drop } = useLocalDraft(session, { userId: actor.userId, storyId: story.id });
  const comparing = useComparing(session, story, { save, drop });
  const analysis = useAnalysis(session, story.kind);
  const isWide = useIsWide();
  const isDirty = useSession(session, isUnsaved);
  const [view, setView] = useState<View>("findings");
  const [isUnfolded, setUnfolded] = useState(false);
  const [skipped, setSkipped] = useState(0);
  const [dialog, setDialog] = useState<"versions" | "aloud" | "copy" | null>(null);
  const head = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);

  const notes = useMemo(() => listNotes(analysis, view, isUnfolded), [analysis, view, isUnfolded]);
  const marks = useMemo(() => listMarks(analysis, view, notes), [analysis, view, notes]);
  const desk = useDesk(notes, save);
  const words = useMemo(() => analysis?.words ?? countWords(session.queue.current.sections), [analysis, session]);

  const edits = analysis?.edits ?? [];
  const edit = edits[skipped % Math.max(1, edits.length)];
  const goToEdit = () => {
    const placed = analysis?.placed.find(({ finding }) => finding.ruleId === edit?.ruleId);
    if (!placed) return;
    setView("findings");
    if (!notes.includes(placed)) setUnfolded(true);
    desk.goTo(placed);
  };
  const restore = (sections: Sections) => {
    session.edit({ sections });
    save();
  };
  const next = analysis ? (
    <NextEditNote
      edit={edit}
      isThin={analysis.evaluation.band === "insufficient"}
      onGo={goToEdit}
      {...(edits.length > 1 && { onAnother: () => setSkipped(skipped + 1) })}
    />
  ) : null;
  const views = (
    <Segmented
      legend="View"
      value={view}
      onValueChange={(chosen) => setView(chosen as View)}
      block={!isWide}
      options={[
        { value: "findings", label: "Findings" },
        { value: "ownership", label: "Ownership" },
        { value: "plain", label: "Plain" },
      ]}
    />
  );
  const folded = analysis ? countFolded(analysis) : 0;
  const draft = left[0];

  return (
    <Page width="full">
      <EditorBar
        org={org}
        isWide={isWide}
        saved={<SaveLine session={session} keptAtMs={keptAtMs} />}
        views={views}
        main={<RequestReviewButton storyId={story.id} requests={story.requests} onBeforeAsk={saveAll} />}
        onVersions={() => setDialog("versions")}
        onAloud={() => setDialog("aloud")}
        onCopy={() => setDialog("copy")}
      />
      <div className="mx-auto grid max-w-page gap-2 empty:hidden [&:has(>:not(:empty))]:mb-6">
        <ObstacleStrip
          session={session}
          isKept={Boolean(keptAtMs)}
          onRetry={save}
          onCompare={comparing.compareWithServer}
        />
        {draft ? (
          <DraftOffer
            draft={draft}
            isOlder={draft.version !== story.version}
            onDrop={() => drop(draft)}
            onTake={() => {
              if (draft.version !== story.version) return comparing.compareDraft(draft);
              session.edit(draft.text);
              drop(draft);
            }}
          />
        ) : null}
        {story.archivedAt ? <Strip>This story is archived. It does not count until it is brought back.</Strip> : null}
        {story.origin ? <OriginLine origin={story.origin} timeZone={timeZone} /> : null}
      </div>
      <StoryColumns
        head={
          <div ref={head}>
            <TitleField session={session} kind={story.kind} />
            {isWide ? null : (
              <div className="mt-6 grid gap-6">
                {next}
                {views}
              </div>
            )}
          </div>
        }
        text={
          <div ref={text} className="ui-story">
            {view === "ownership" && analysis ? <OwnershipLegend acts={analysis.acts} /> : null}
            {SECTION_LABELS.map((label) => (
              <SectionField
                key={label}
                label={label}
                session={session}
                prompt={TEMPLATES[story.kind][label]}
                words={words[label]}
                marks={marks[label]}
                lit={desk.lit}
                onCaret={(markId) => desk.onCaret(label, markId)}
                register={desk.register}
              >
                {isWide ? null : (
                  <div className="mt-2 grid gap-3 empty:hidden">
                    {notes
                      .filter((placed) => (placed.section ?? "action") === label)
                      .map((placed) => (
                        <FindingNote
                          key={placed.id}
                          placed={placed}
                          isLit={placed.id === desk.lit}
                          onOpen={() => desk.goTo(placed)}
                          onTakePattern={(pattern) => desk.append(placed.section, pattern)}
                        />
                      ))}
                  </div>
                )}
              </SectionField>
            ))}
            {view === "findings" && folded > 0 ? (
              <p className="mt-6 font-sans text-note">
                <TextButton aria-expanded={isUnfolded} onClick={() => setUnfolded(!isUnfolded)}>
                  {isUnfolded ? "Fold again" : `${folded} more`}
                </TextButton>
              </p>
            ) : null}
          </div>
        }
        margin={isWide ? <NoteMargin notes={notes} desk={desk} next={next} head={head} text={text} /> : null}
        side={
          analysis ? (
            <ScorePanel evaluation={analysis.evaluation} words={words} scoreTitle="Score as you type">
              <StoredScore evaluation={story.evaluation} ruleset={RULESET} isTextNewer={isDirty} />
            </ScorePanel>
          ) : null
        }
        below={
          <>
            <FollowUps questions={analysis?.evaluation.followUps ?? []} />
            <CompetencyPicker session={session} />
            <VisibilitySwitch story={story} />
            <ViewLog storyId={story.id} />
          </>
        }
      />
      {isWide || !analysis ? null : <EditorFoot evaluation={analysis.evaluation} findings={analysis.findings} />}
      <ConflictDialog
        isOpen={comparing.isOpen}
        onOpenChange={comparing.close}
        {...comparing.sides}
        theirsAt={clockWords(story.updatedAt, timeZone)}
        onMerge={comparing.merge}
      />
      <CopyDialog
        storyId={story.id}
        isOpen={dialog === "copy"}
        onOpenChange={(isOpen) => setDialog(isOpen ? "copy" : null)}
        onBeforeCopy={saveAll}
      />
      <SaidAloudDialog
        storyId={story.id}
        practisedAt={story.practisedAt}
        isOpen={dialog === "aloud"}
        onOpenChange={(isOpen) => setDialog(isOpen ? "aloud" : null)}
      />
      <VersionsDialog
        storyId={story.id}
        current={session.queue.current.sections}
        isOpen={dialog === "versions"}
        onOpenChange={(isOpen) => setDialog(isOpen ? "versions" : null)}
        onRestore={restore}
      />
    </Page>
  );
}
