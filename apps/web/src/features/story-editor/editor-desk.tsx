"use client";

import type { Sections } from "@starboard/domain/section";
import { RULESET } from "@starboard/rules/ruleset";
import { Deferred } from "@starboard/ui/deferred";
import { Link } from "@starboard/ui/link";
import { showToast } from "@starboard/ui/toast";
import { Copy, Download, History, MessageCircle } from "lucide-react";
import { useState } from "react";
import { RequestReviewButton } from "@/features/request-review/index.ts";
import { ShareLinks } from "@/features/share-links/index.ts";
import { LazyDialog, useHere } from "@/features/shell/index.ts";
import { ArchivedStrip } from "./archived-strip.tsx";
import { clockWords } from "./clock-words.ts";
import { DraftOffer } from "./draft-offer.tsx";
import { ObstacleStrip } from "./obstacle-strip.tsx";
import { OriginLine } from "./origin-line.tsx";
import { SaveLine } from "./save-line.tsx";
import { isUnsaved } from "./save-queue.ts";
import type { SavingSession } from "./saving-session.ts";
import { type CurrentRules, StoredScore, type StoredScoreProps } from "./stored-score.tsx";
import { useComparing } from "./use-comparing.ts";
import { useDismissals } from "./use-dismissals.ts";
import { useFieldPrompts } from "./use-field-prompts.ts";
import { useLocalDraft } from "./use-local-draft.ts";
import { type Story, useSaving } from "./use-saving.ts";
import { useSession } from "./use-session.ts";
import { ViewLog } from "./view-log.tsx";
import { VisibilitySwitch } from "./visibility-switch.tsx";
import { WritingDesk } from "./writing-desk.tsx";

const exportDialog = new Deferred(() =>
  import("@/features/story-files/index.ts").then((module) => module.ExportDialog),
);

const conflictDialog = new Deferred(() => import("./conflict-dialog.tsx").then((module) => module.ConflictDialog));
const copyDialog = new Deferred(() => import("./copy-dialog.tsx").then((module) => module.CopyDialog));
const saidAloudDialog = new Deferred(() => import("./said-aloud-dialog.tsx").then((module) => module.SaidAloudDialog));

// It brings the comparing of words.
const versionsDialog = new Deferred(() => import("./versions-dialog.tsx").then((module) => module.VersionsDialog));

/** Where an author writes: the desk, with what keeps the text on the server and what counts around it. */
export function EditorDesk({ org, story, rules }: { org: string; story: Story; rules: CurrentRules }) {
  const { actor, timeZone } = useHere();
  const { session, save, saveAll } = useSaving(story);
  const { kept, left, drop, putBack } = useLocalDraft(session, { userId: actor.userId, storyId: story.id });
  const comparing = useComparing(session, story, { save, drop });
  const dismissing = useDismissals(story.id);
  const prompts = useFieldPrompts(actor.userId, story.id, story.kind);
  const [dialog, setDialog] = useState<"versions" | "aloud" | "copy" | "export" | null>(null);
  // What stands there goes into a version of its own first, so that it can be brought back.
  const put = async (sections: Sections) => {
    await saveAll();
    session.edit({ sections });
    await saveAll();
  };
  const restore = async ({ seq, sections }: { seq: number; sections: Sections }) => {
    await saveAll();
    const before = session.queue.current.sections;
    await put(sections);
    const failed = () => showToast({ tone: "failed", title: "That was not undone. The versions hold your text." });
    showToast({
      title: `Version ${seq} is the text again, as a new version.`,
      undo: { run: () => void put(before).catch(failed) },
    });
  };
  const openVersions = () => {
    // So that the newest words are among them; where they cannot be saved the page says so already.
    void saveAll().catch(() => undefined);
    setDialog("versions");
  };
  const draft = left[0];

  return (
    <>
      <WritingDesk
        session={session}
        kind={story.kind}
        prompts={prompts}
        {...(rules && { profile: rules.profile })}
        save={save}
        dismissing={dismissing}
        overrulings={story.overrulings}
        place={
          <Link href={`/o/${org}/stories`} tone="quiet">
            Stories
          </Link>
        }
        saved={<SaveLine session={session} kept={kept} />}
        acts={[
          { label: "Versions", icon: <History aria-hidden="true" />, run: openVersions, isOften: true },
          { label: "Said aloud", icon: <MessageCircle aria-hidden="true" />, run: () => setDialog("aloud") },
          { label: "Copy to…", icon: <Copy aria-hidden="true" />, run: () => setDialog("copy") },
          { label: "Export, print…", icon: <Download aria-hidden="true" />, run: () => setDialog("export") },
        ]}
        main={<RequestReviewButton storyId={story.id} requests={story.requests} onBeforeAsk={saveAll} isMain />}
        strips={
          <>
            <ObstacleStrip session={session} kept={kept} onRetry={save} onCompare={comparing.compareWithServer} />
            {draft ? (
              <DraftOffer
                draft={draft}
                session={session}
                onDrop={() => {
                  drop(draft);
                  showToast({ title: "The unsaved words are deleted.", undo: { run: () => putBack(draft) } });
                }}
                onTake={() => {
                  session.edit(draft.text);
                  drop(draft);
                }}
                onCompare={() => comparing.compareDraft(draft)}
              />
            ) : null}
            {story.archivedAt ? <ArchivedStrip storyId={story.id} /> : null}
            {story.origin ? <OriginLine origin={story.origin} timeZone={timeZone} /> : null}
          </>
        }
        underScore={<OwnScore session={session} evaluation={story.evaluation} rules={rules} />}
        below={
          <>
            <VisibilitySwitch story={story} />
            <ShareLinks storyId={story.id} onBeforeShare={saveAll} />
            <ViewLog storyId={story.id} />
          </>
        }
      />
      <LazyDialog
        title="Two texts of this story"
        of={conflictDialog}
        props={{
          isOpen: comparing.isOpen,
          onOpenChange: comparing.close,
          ...comparing.sides,
          theirsAt: clockWords(story.updatedAt, timeZone),
          keptAt: comparing.keptAtMs === null ? null : clockWords(new Date(comparing.keptAtMs), timeZone),
          onMerge: comparing.merge,
        }}
      />
      <LazyDialog
        title="Copy to…"
        of={copyDialog}
        props={{
          storyId: story.id,
          isOpen: dialog === "copy",
          onOpenChange: (isOpen) => setDialog(isOpen ? "copy" : null),
          onBeforeCopy: saveAll,
        }}
      />
      <LazyDialog
        title="Export"
        of={exportDialog}
        props={{
          title: "Export this story",
          isOpen: dialog === "export",
          onOpenChange: (isOpen) => setDialog(isOpen ? "export" : null),
          load: async () => [
            { ...story, ...session.queue.current, competencies: [...session.queue.current.competencies] },
          ],
          children: (
            <p className="text-note text-ink-2">
              For paper: <Link href={`/o/${org}/stories/${story.id}/paper`}>a cue card or the whole story</Link>, as
              saved.
            </p>
          ),
        }}
      />
      <LazyDialog
        title="Said aloud"
        of={saidAloudDialog}
        props={{
          storyId: story.id,
          practisedAt: story.practisedAt,
          isOpen: dialog === "aloud",
          onOpenChange: (isOpen) => setDialog(isOpen ? "aloud" : null),
        }}
      />
      <LazyDialog
        title="Versions"
        of={versionsDialog}
        props={{
          storyId: story.id,
          isOpen: dialog === "versions",
          onOpenChange: (isOpen) => setDialog(isOpen ? "versions" : null),
          onRestore: restore,
        }}
      />
    </>
  );
}

function OwnScore({ session, ...props }: { session: SavingSession } & Pick<StoredScoreProps, "evaluation" | "rules">) {
  return <StoredScore {...props} ruleset={RULESET} isTextNewer={useSession(session, isUnsaved)} />;
}
