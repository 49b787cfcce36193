"use client";

import { COMPETENCY_TITLES } from "@starboard/domain/competency";
import { IDEA_FIELDS, type IdeaField, type RankedIdea, rankIdeas, type StoryIdea } from "@starboard/rules/story-ideas";
import { Block } from "@starboard/ui/block";
import { Button } from "@starboard/ui/button";
import { Field } from "@starboard/ui/field";
import { Glyph } from "@starboard/ui/glyph";
import { Select } from "@starboard/ui/select";
import { Skeleton } from "@starboard/ui/skeleton";
import { TextButton } from "@starboard/ui/text-button";
import { VisuallyHidden } from "@starboard/ui/visually-hidden";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/trpc/use-trpc.ts";

const SHOWN = 4;
const FIELDS: Readonly<Record<IdeaField, string>> = {
  software: "Software",
  health: "Health and care",
  teaching: "Teaching",
  retail: "Shops and hospitality",
  finance: "Finance and offices",
  trades: "Trades and sites",
};

export interface IdeaChooserProps {
  /** The id of the idea that the story began with. */
  chosen: string | null;
  /** Null tells the counterparts of every field. */
  field: IdeaField | null;
  isOpenAtFirst: boolean;
  onField: (field: IdeaField | null) => void;
  onChoose: (idea: StoryIdea) => void;
}

/** Before writing: the stories worth telling, those first that fill what the person's bank lacks, and why. */
export function IdeaChooser({ chosen, field, isOpenAtFirst, onField, onChoose }: IdeaChooserProps) {
  const trpc = useTRPC();
  const { data: stories } = useSuspenseQuery(trpc.story.list.queryOptions({ archived: false }));
  const { data: ideas } = useQuery({
    queryKey: ["story-ideas"],
    queryFn: async () => (await import("@starboard/rules/bank/story-ideas")).STORY_IDEAS,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [isOpen, setOpen] = useState<boolean | null>(null);
  const [isWhole, setWhole] = useState(false);
  const idea = ideas?.find(({ id }) => id === chosen);

  if (idea && !isOpen) {
    return (
      <Block title={idea.title} aside={<TextButton onClick={() => setOpen(true)}>Choose another</TextButton>}>
        <p className="font-serif text-ui">{idea.ask}</p>
        <p className="mt-1 text-note text-ink-2">{examplesOf(idea, field)}</p>
      </Block>
    );
  }
  if (!(isOpen ?? isOpenAtFirst)) {
    return (
      <p>
        <TextButton onClick={() => setOpen(true)}>Not sure which story? Look at those worth telling</TextButton>
      </p>
    );
  }
  const ranked = ideas ? rankIdeas(ideas, stories) : null;
  return (
    <Block
      title="Stories worth telling"
      aside={stories.length > 0 ? "those first that fill your gaps" : "what every interviewer asks for"}
    >
      <div className="grid gap-4">
        <Field label="In your field of work" className="max-w-xs">
          <Select
            size="small"
            value={field ?? ""}
            onChange={(event) => onField(IDEA_FIELDS.find((each) => each === event.target.value) ?? null)}
            options={[
              { value: "", label: "Any field" },
              ...IDEA_FIELDS.map((value) => ({ value, label: FIELDS[value] })),
            ]}
          />
        </Field>
        {ranked ? (
          <ol className="border-rule border-t">
            {ranked.slice(0, isWhole ? ranked.length : SHOWN).map((each) => (
              <IdeaRow
                key={each.idea.id}
                ranked={each}
                field={field}
                onChoose={() => {
                  setOpen(false);
                  onChoose(each.idea);
                }}
              />
            ))}
          </ol>
        ) : (
          <Skeleton lines={6} label="The ideas are coming" />
        )}
        <p className="flex flex-wrap gap-x-5">
          {ranked && !isWhole ? <TextButton onClick={() => setWhole(true)}>Show all {ranked.length}</TextButton> : null}
          <TextButton onClick={() => setOpen(false)}>I know my story</TextButton>
        </p>
      </div>
    </Block>
  );
}

/** Without a field of work an example could be of a work that is not theirs: what the idea shows is said instead. */
const examplesOf = (idea: StoryIdea, field: IdeaField | null): string =>
  field
    ? idea.examples[field]
    : `${idea.competencies.map((each) => COMPETENCY_TITLES[each]).join(", ")} · ${idea.kind}`;

interface IdeaRowProps {
  ranked: RankedIdea;
  field: IdeaField | null;
  onChoose: () => void;
}

function IdeaRow({ ranked: { idea, why }, field, onChoose }: IdeaRowProps) {
  return (
    <li className="grid gap-x-6 gap-y-2 border-rule border-b py-3 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="grid gap-1">
        <h3 className="font-semibold font-serif text-ui">{idea.title}</h3>
        <p className="text-note">{idea.ask}</p>
        <p className="text-note text-ink-3">{examplesOf(idea, field)}</p>
        <p className="flex items-baseline gap-1.5 text-note text-ink-2">
          <Glyph name="gap" /> {why}
        </p>
      </div>
      <p className="self-center">
        <Button size="small" onClick={onChoose}>
          Begin with this<VisuallyHidden>: {idea.title}</VisuallyHidden>
        </Button>
      </p>
    </li>
  );
}
