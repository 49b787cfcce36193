"use client";

import { COMPETENCY_TITLES } from "@starboard/domain/competency";
import { SECTION_LABELS, SECTION_TITLES } from "@starboard/domain/section";
import { Button } from "@starboard/ui/button";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { useKeys } from "@starboard/ui/keys";
import { LinkButton } from "@starboard/ui/link-button";
import { Page } from "@starboard/ui/page";
import { PageHeader } from "@starboard/ui/page-header";
import { Segmented } from "@starboard/ui/segmented";
import { Strip } from "@starboard/ui/strip";
import { TextButton } from "@starboard/ui/text-button";
import { showToast } from "@starboard/ui/toast";
import { type FormEvent, useRef, useState } from "react";
import { keepStoryField } from "@/features/kept-here/index.ts";
import { useHere } from "@/features/shell/index.ts";
import { type AskedStory, type BegunStory, isWritten } from "./begun-story.ts";
import { loadSchema, type Problems, readForm } from "./create-input.ts";
import { CreateProblem } from "./create-problem.tsx";
import { IdeaChooser } from "./idea-chooser.tsx";
import { addSections, joinSentences } from "./join-sentences.ts";
import { KindChoice } from "./kind-choice.tsx";
import { PastedText } from "./pasted-text.tsx";
import { SectionGuide } from "./section-guide.tsx";
import { SixSections } from "./six-sections.tsx";
import { templateFieldOf } from "./template-field-of.ts";
import { useBegunStory } from "./use-begun-story.ts";
import { useCreateStory } from "./use-create-story.ts";

export interface BeginStoryProps {
  org: string;
  /** A gap in the coverage, or a question, that this story is meant for. */
  asked: AskedStory;
}

const WAYS = [
  { value: "sections", label: "Write in six sections" },
  { value: "paste", label: "Paste a text" },
] as const;

const PRIVATE = "Only you see it until you show it to your team.";
const SHARED = "Here your team’s leads and coaches see a new story at once; you can make it private at any time.";

/** A story begins: its kind, its title, and a first text, written in sections or pasted and sorted. */
export function BeginStory({ org, asked }: BeginStoryProps) {
  const { draft, wasBegun, others, isKept, keep, change, forget, startOver, takeNext } = useBegunStory(org, asked);
  const [problems, setProblems] = useState<Problems>({});
  // An undo that is pressed later adds to what stands here by then.
  const latest = useRef(change);
  latest.current = change;
  const beginAnew = () => {
    startOver();
    showToast({ title: "What you began is deleted from this device.", undo: { run: () => keep(draft) } });
  };
  const { actor, organisation } = useHere();
  const isShared = organisation?.newStoryVisibility === "team";
  const created = (storyId: string) => {
    keepStoryField(localStorage, actor.userId, storyId, templateFieldOf(draft.field));
    forget();
  };
  const { isBusy, problem, send } = useCreateStory({ org, onSend: keep, onCreated: created });
  const { sorted } = draft;
  const isPasting = draft.way === "paste";
  const isUnsorted = !sorted && draft.pasted.trim() !== "";

  const warm = () => void loadSchema().catch(() => undefined);
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (isUnsorted) return document.getElementById("new-pasted")?.focus();
    const pasted = sorted && joinSentences(sorted.text, sorted.sentences);
    const sections = pasted ? addSections(draft.sections, pasted) : draft.sections;
    const read = await readForm(draft, sections);
    setProblems(read.problems);
    const [first] = Object.keys(read.problems);
    if (!first) return send(draft, read.input);
    document.getElementById(`new-${first.replace("sections.", "")}`)?.focus();
  };
  useKeys("New story", [{ keys: "Mod+Enter", label: "Create the story", run: () => void submit() }]);

  return (
    <Page>
      <div className="grid max-w-[44rem] lg:max-w-none lg:grid-cols-[minmax(0,44rem)_17rem] lg:gap-x-16">
        <PageHeader
          title="New story"
          sub={`${isShared ? SHARED : PRIVATE} You can change everything later, its kind aside.`}
        />
        <div className="min-w-0 lg:col-start-1">
          <form onSubmit={submit} onFocus={warm} noValidate method="post" aria-label="New story" className="grid gap-7">
            {wasBegun ? (
              <Strip
                tone="info"
                actions={
                  <>
                    {others > 0 ? <TextButton onClick={takeNext}>Show another</TextButton> : null}
                    <TextButton onClick={beginAnew}>Start over</TextButton>
                  </>
                }
              >
                What you began here earlier is here again; it was kept on this device.
                {others > 0 ? ` So ${others === 1 ? "is one more" : `are ${others} more`}.` : null}
              </Strip>
            ) : null}
            {isKept ? null : (
              <Strip tone="failed" role="alert">
                <b>Not kept on this device.</b> Keep this page open until the story is made: what you write stands only
                here.
              </Strip>
            )}
            <IdeaChooser
              chosen={draft.idea}
              field={draft.field}
              isOpenAtFirst={!(wasBegun || isWritten(draft)) && asked.question === ""}
              onField={(field) => change({ field })}
              onChoose={(idea) => {
                change({ idea: idea.id, kind: idea.kind, competencies: [...idea.competencies] });
                document.getElementById("new-title")?.focus();
              }}
            />
            <KindChoice kind={draft.kind} onKind={(kind) => change({ kind })} />
            <Field
              id="new-title"
              label="Title"
              hint="A few words that you will recognise."
              error={problems.title}
              required
            >
              <Input
                value={draft.title}
                onChange={(event) => change({ title: event.target.value })}
                autoComplete="off"
              />
            </Field>
            <Field id="new-question" label="Question it answers" aside="optional" error={problems.question}>
              <Input
                value={draft.question}
                onChange={(event) => change({ question: event.target.value })}
                autoComplete="off"
              />
            </Field>
            {draft.competencies.length > 0 ? (
              <p className="text-note text-ink-2">
                It is meant to show <b>{draft.competencies.map((each) => COMPETENCY_TITLES[each]).join(", ")}</b>.{" "}
                <TextButton onClick={() => change({ competencies: [] })}>Leave that open</TextButton>
              </p>
            ) : null}
            <div className="grid gap-5">
              <h2 className="font-semibold">The text</h2>
              <Segmented
                legend="How to begin"
                options={WAYS}
                value={draft.way}
                onValueChange={(way) => change({ way: way === "paste" ? "paste" : "sections" })}
              />
              {isPasting ? (
                <PastedText
                  text={draft.pasted}
                  sorted={sorted}
                  refusals={SECTION_LABELS.flatMap((label) =>
                    problems[`sections.${label}`] ? `${SECTION_TITLES[label]}: ${problems[`sections.${label}`]}` : [],
                  )}
                  onText={(pasted) => change({ pasted })}
                  onSorted={(next) => latest.current({ sorted: next })}
                />
              ) : (
                <SixSections
                  kind={draft.kind}
                  field={draft.field}
                  sections={draft.sections}
                  problems={problems}
                  onSections={(sections) => change({ sections })}
                />
              )}
            </div>
            <CreateProblem problem={problem} isKept={isKept} />
            <p className="flex flex-wrap items-center gap-2">
              <Button
                type="submit"
                tone={isPasting && !sorted ? "normal" : "primary"}
                busy={isBusy}
                disabled={isUnsorted}
              >
                Create story
              </Button>
              <LinkButton href={`/o/${org}/stories`} tone="plain">
                Cancel
              </LinkButton>
              <WhatIsJoined draft={draft} isUnsorted={isUnsorted} isSorted={sorted !== null} />
            </p>
          </form>
        </div>
        <aside className="max-lg:hidden">
          <div className="sticky top-24">
            <SectionGuide />
          </div>
        </aside>
      </div>
    </Page>
  );
}

interface WhatIsJoinedProps {
  draft: BegunStory;
  isUnsorted: boolean;
  isSorted: boolean;
}

/** Text may stand in both places; neither is left behind. */
function WhatIsJoined({ draft, isUnsorted, isSorted }: WhatIsJoinedProps) {
  const hasSections = SECTION_LABELS.some((label) => draft.sections[label].trim() !== "");
  const words = isUnsorted
    ? draft.way === "paste"
      ? "Sort the text first."
      : "Sort or clear the pasted text first."
    : isSorted && (hasSections || draft.way === "sections")
      ? "The pasted text is added below what stands in the sections."
      : "";
  return words ? <span className="text-note text-ink-3">{words}</span> : null;
}
