"use client";

import { SECTION_LABELS } from "@starboard/domain/section";
import { RULESET } from "@starboard/rules/ruleset";
import { Page } from "@starboard/ui/page";
import { PageHeader } from "@starboard/ui/page-header";
import { TextButton } from "@starboard/ui/text-button";
import { useCallback, useMemo, useRef, useState } from "react";
import { countWords } from "./count-words.ts";
import { FindingNote, noteIdOf } from "./finding-note.tsx";
import { FollowUps } from "./follow-ups.tsx";
import { countFolded, listNotes } from "./list-marks.ts";
import { markFindings } from "./mark-overruled.ts";
import { NoteMargin } from "./note-margin.tsx";
import { placeFindings, sortFindings } from "./placed-findings.ts";
import { ReadSections } from "./read-sections.tsx";
import { ScorePanel } from "./score-panel.tsx";
import { shareWords } from "./share-words.ts";
import { SpokenTime } from "./spoken-time.tsx";
import { type CurrentRules, StoredScore } from "./stored-score.tsx";
import { StoryBalance } from "./story-balance.tsx";
import { StoryColumns } from "./story-columns.tsx";
import { useIsWide } from "./use-is-wide.ts";
import type { Story } from "./use-saving.ts";
import { useSteady } from "./use-steady.ts";

/** A shared story as a coach or a lead reads it: the saved text with the worker's findings and score. */
export function ReadStory({ story, rules }: { story: Story; rules: CurrentRules }) {
  const { sections } = story.revision;
  const isWide = useIsWide();
  const [lit, setLit] = useState<string | null>(null);
  const [isUnfolded, setUnfolded] = useState(false);
  const head = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const analysis = useMemo(() => {
    if (!story.evaluation) return null;
    const placed = markFindings(placeFindings(sections, story.evaluation.findings), story.overrulings, sections);
    return { findings: sortFindings(placed, SECTION_LABELS) };
  }, [sections, story.evaluation, story.overrulings]);
  const notes = useMemo(() => listNotes(analysis?.findings, "findings", isUnfolded), [analysis, isUnfolded]);
  const speech = story.evaluation?.speech;
  const aimSeconds = rules?.profile.targetSeconds;
  const sums = useMemo(
    () => (
      <>
        <StoryBalance shares={shareWords(countWords(sections))} />
        {speech ? <SpokenTime {...speech} aimSeconds={aimSeconds} /> : null}
      </>
    ),
    [sections, speech, aimSeconds],
  );

  const wordsOf = (id: string) => text.current?.querySelector(`[data-finding~="${CSS.escape(id)}"]`);
  const topOf = useCallback(({ id, section }: { id: string; section: string | null }) => {
    const at = text.current?.querySelector(`[data-finding~="${CSS.escape(id)}"]`);
    const rect =
      at?.getClientRects()[0] ?? document.getElementById(`${section ?? "action"}-head`)?.getBoundingClientRect();
    return rect?.top ?? null;
  }, []);
  const goTo = useSteady(({ id, section }: { id: string; section: string | null }) => {
    setLit(id);
    (wordsOf(id) ?? document.getElementById(section ?? "action"))?.scrollIntoView({ block: "center" });
  });
  const toNote = (id: string) => {
    setLit(id);
    document.getElementById(noteIdOf(id))?.querySelector("button")?.focus({ preventScroll: isWide });
  };
  const folded = analysis ? countFolded(analysis) : 0;
  return (
    <Page width="full">
      <StoryColumns
        head={
          <div ref={head} className="*:mb-0">
            <PageHeader
              title={story.title}
              sub={
                <>
                  {story.authorName} · <span className="capitalize">{story.kind}</span> · version {story.version}
                  {story.question ? <> · answers “{story.question}”</> : null}
                </>
              }
            />
          </div>
        }
        text={
          <>
            <ReadSections
              ref={text}
              sections={sections}
              notes={notes}
              lit={lit}
              onMark={toNote}
              under={(label) =>
                isWide ? null : (
                  <div className="mt-2 grid gap-3 empty:hidden">
                    {notes
                      .filter((placed) => (placed.section ?? "action") === label)
                      .map((placed) => (
                        <FindingNote key={placed.id} placed={placed} isLit={placed.id === lit} onOpen={goTo} />
                      ))}
                  </div>
                )
              }
            />
            {folded > 0 ? (
              <p className="mt-6 text-note">
                <TextButton aria-expanded={isUnfolded} onClick={() => setUnfolded(!isUnfolded)}>
                  {isUnfolded ? "Fold again" : `Show ${folded} more`}
                </TextButton>
              </p>
            ) : null}
          </>
        }
        margin={isWide ? <NoteMargin notes={notes} lit={lit} desk={{ goTo, topOf }} head={head} text={text} /> : null}
        side={
          story.evaluation ? (
            <ScorePanel evaluation={story.evaluation} sums={sums} scoreTitle="Score">
              <StoredScore evaluation={story.evaluation} ruleset={RULESET} rules={rules} isTextNewer={false} />
            </ScorePanel>
          ) : story.isEvaluationHeld ? (
            <p className="text-ink-2">
              You are reviewing this story. The rules’ findings and score are shown here once your review is submitted.
            </p>
          ) : (
            <StoredScore evaluation={null} ruleset={RULESET} rules={rules} isTextNewer={false} />
          )
        }
        below={story.evaluation ? <FollowUps questions={story.evaluation.followUps} /> : null}
      />
    </Page>
  );
}
