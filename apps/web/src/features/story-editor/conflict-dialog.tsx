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
  onMerge: (merged: StoryText) => void;
}

/** Two texts of one story, part by part, side by side. Nothing is taken away until the person has chosen. */
export function ConflictDialog({ isOpen, onOpenChange, base, mine, theirs, theirsAt, onMerge }: ConflictDialogProps) {
  const [chosen, setChosen] = useState<Partial<Record<PartName, Choice>>>({});
  const differences = listDifferences(base, mine, theirs);
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
      description={`Another window or device saved it at ${theirsAt}. Choose part by part; the version before stays under Versions.`}
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
        {differences.map((difference) => (
          <section key={difference.part} aria-label={difference.name}>
            <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
              <h3 className="font-semibold">{difference.name}</h3>
              <Segmented
                legend={`${difference.name}: which text`}
                value={choiceOf(difference)}
                onValueChange={(choice) => setChosen({ ...chosen, [difference.part]: choice as Choice })}
                options={[
                  { value: "mine", label: "Mine" },
                  { value: "theirs", label: "Theirs" },
                  ...(difference.canTakeBoth ? [{ value: "both", label: "Both" }] : []),
                ]}
              />
            </div>
            <div className="grid gap-4 md:grid-cols-2">
              <Side name="Mine, in this window" text={difference.mine} part={difference.part} />
              <Side name={`Theirs, saved ${theirsAt}`} text={difference.theirs} part={difference.part} />
            </div>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

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
