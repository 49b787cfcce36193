"use client";

import { BandDisc } from "@starboard/ui/band-disc";
import { Block } from "@starboard/ui/block";
import { RelativeTime } from "@starboard/ui/relative-time";
import { StateMark } from "@starboard/ui/state-mark";
import { Cell, RowLink, Table } from "@starboard/ui/table";
import { useHere } from "@/features/shell/index.ts";
import { signOf } from "./competency-cell.ts";
import type { TeamPerson, TeamStory } from "./team-person.ts";

export interface PersonStoriesProps {
  person: TeamPerson;
  stories: readonly TeamStory[];
  /** Where stories lie; null where the reader may not open them. */
  storyBase: string | null;
  renderedAt: number;
}

/** The stories that the team may see, best first, each with what it brings to readiness. */
export function PersonStories({ person, stories: unsorted, storyBase, renderedAt }: PersonStoriesProps) {
  const stories = unsorted.toSorted((a, b) => (b.score ?? -1) - (a.score ?? -1));
  const counted = `${person.countingStories} of ${stories.length} count`;
  return (
    <Block
      title="Stories the team may see"
      aside={person.privateStories > 0 ? `${counted} · ${person.privateStories} private, not counted` : counted}
    >
      {stories.length === 0 ? (
        <p className="text-note text-ink-2">
          {person.privateStories > 0
            ? "All stories here are private. Their author decides who may see them."
            : "Nothing is written yet."}
        </p>
      ) : (
        <Table caption={`Stories of ${person.name}`} captionHidden fold hover={storyBase !== null}>
          <thead>
            <tr>
              <th scope="col">Story</th>
              <th scope="col">Evaluation</th>
              <th scope="col">Coach</th>
              <th scope="col">Practised</th>
              <th scope="col">Counts</th>
            </tr>
          </thead>
          <tbody>
            {stories.map((story) => (
              <StoryRow key={story.id} story={story} storyBase={storyBase} renderedAt={renderedAt} />
            ))}
          </tbody>
        </Table>
      )}
      {storyBase === null && stories.length > 0 ? (
        <p className="mt-3 text-note text-ink-3">
          Leads and coaches of {person.teams.map(({ name }) => name).join(", ")} can open these stories.
        </p>
      ) : null}
    </Block>
  );
}

function StoryRow({
  story,
  storyBase,
  renderedAt,
}: { story: TeamStory } & Omit<PersonStoriesProps, "person" | "stories">) {
  const { timeZone } = useHere();
  const { glyph, word } = signOf(story.band);
  return (
    <tr>
      <th scope="row">
        {storyBase ? <RowLink href={`${storyBase}/${story.id}`}>{story.title}</RowLink> : story.title}
        <small>{story.kind}</small>
      </th>
      <Cell label="Evaluation" nowrap>
        <BandDisc
          fill={glyph === "gap" ? "unknown" : glyph}
          word={word}
          {...(story.score !== null && { value: story.score })}
        />
      </Cell>
      <Cell label="Coach" nowrap>
        {story.isApproved ? (
          <StateMark state="ready">approved</StateMark>
        ) : (
          <span className="text-ink-3">no approval</span>
        )}
      </Cell>
      <Cell label="Practised" nowrap>
        {story.practisedAt ? (
          <RelativeTime at={story.practisedAt} now={renderedAt} timeZone={timeZone} form="day" />
        ) : (
          <span className="text-ink-3">never</span>
        )}
      </Cell>
      <Cell label="Counts" nowrap>
        {story.isCounting ? <StateMark state="ready">counts</StateMark> : <span className="text-ink-3">not yet</span>}
      </Cell>
    </tr>
  );
}
