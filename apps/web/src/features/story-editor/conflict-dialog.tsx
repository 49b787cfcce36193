"use client";

import { COMPETENCY_TITLES, type Competency } from "@starboard/domain/competency";
import { Button } from "@starboard/ui/button";
import { Dialog, DialogClose } from "@starboard/ui/dialog";
import { Segmented } from "@starboard/ui/segmented";
import { useState } from "react";
import { type Choice, type Difference, listDifferences, mergeTexts, type PartName } from "./merge-texts.ts";
import type { StoryText } from "./story-text.ts";

export interface ConflictDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** The text that both were written on. */
  base: StoryText;
  mine: StoryText;
  theirs: StoryText;
  /** When theirs was saved. */
  theirsAt: string;
  /** When this device kept mine; null where it is what stands in this window. */
  keptAt: string | null;
  onMerge: (merged: StoryText) => void;
}

/**
 * Two texts of one story, part by part, side by side: what another window saved against what stands here, or what stands
 * here against words that a closed window left. Nothing is taken away until the person has chosen.
 */
export function ConflictDialog(props: ConflictDialogProps) {
  const { isOpen, onOpenChange, base, mine, theirs, theirsAt, keptAt, onMerge } = props;
  const [chosen, setChosen] = useState<Partial<Record<PartName, Choice>>>({});
  const differences = listDifferences(base, mine, theirs);
  // What one side alone changed is kept without a question; words that were left are shown whole.
  const shown = keptAt === null ? differences.filter(({ isDisputed }) => isDisputed) : differences;
  const words = keptAt === null ? savedElsewhere(theirsAt) : leftHere(keptAt);
  const choiceOf = (difference: Difference) => chosen[difference.part] ?? difference.proposed;
  const merge = () => {
    onMerge(mergeTexts(mine, theirs, Object.fromEntries(differences.map((each) => [each.part, choiceOf(each)]))));
    setChosen({});
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={onOpenChange}
      size="wide"
      title="Two texts of this story"
      description={words.description}
      footer={
        <>
          <Button tone="primary" onClick={merge}>
            Save this choice
          </Button>
          <DialogClose>
            <Button tone="plain">Decide later</Button>
          </DialogClose>
        </>
      }
    >
      {differences.length === 0 ? <p>Both texts are the same now.</p> : null}
      <div className="grid gap-7">
        {shown.map((difference) => (
          <section key={difference.part} aria-label={difference.name}>
            <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
              <h3 className="font-semibold">{difference.name}</h3>
              <Segmented
                legend={`${difference.name}: which text`}
                value={choiceOf(difference)}
                onValueChange={(choice) => setChosen({ ...chosen, [difference.part]: choice as Choice })}
                options={[
                  { value: "mine", label: words.mine },
                  { value: "theirs", label: words.theirs },
                  ...(difference.canTakeBoth ? [{ value: "both", label: "Both" }] : []),
                ]}
              />
            </div>
            <div className="grid gap-4 md:grid-cols-2">
              <Side name={words.mineSide} text={difference.mine} part={difference.part} />
              <Side name={words.theirsSide} text={difference.theirs} part={difference.part} />
            </div>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

const savedElsewhere = (at: string) => ({
  description: `Another window or device saved it at ${at} and changed the same parts. Choose part by part; the sections as they were saved stay under Versions.`,
  mine: "Mine",
  theirs: "Theirs",
  mineSide: "Mine, in this window",
  theirsSide: `Theirs, saved ${at}`,
});

const leftHere = (at: string) => ({
  description: `A window that was closed left words on this device at ${at}, and the story was changed since. Choose part by part.`,
  mine: "Kept",
  theirs: "As it stands",
  mineSide: `Kept on this device, ${at}`,
  theirsSide: "As it stands now",
});

function Side({ name, text, part }: { name: string; text: string; part: PartName }) {
  const shown = part === "competencies" ? nameCompetencies(text) : text;
  return (
    <div className="min-w-0">
      <p className="text-fine text-ink-3">{name}</p>
      <blockquote className="mt-1 border-rule-2 border-s-2 ps-3 font-serif text-ui leading-relaxed wrap-break-word whitespace-pre-wrap">
        {shown || <span className="font-sans text-ink-3">Empty.</span>}
      </blockquote>
    </div>
  );
}

const nameCompetencies = (joined: string) =>
  joined
    .split(", ")
    .map((name) => COMPETENCY_TITLES[name as Competency] ?? name)
    .join(", ");
