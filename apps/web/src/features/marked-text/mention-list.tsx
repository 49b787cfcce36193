"use client";

import type { MentionablePerson, useMentions } from "./use-mentions.ts";

const AS = { candidate: "candidate", reviewer: "reviewer", team: "coach or lead of the team" } as const;

export const mentionOptionId = (listId: string, { userId }: MentionablePerson) => `${listId}-${userId}`;

/** Who the @ before the caret may mean; the caret stays in the text. */
export function MentionList({ id, mentions }: { id: string; mentions: ReturnType<typeof useMentions> }) {
  const { matching, place, setPlace, choose } = mentions;
  if (matching.length === 0) return null;
  return (
    <div
      id={id}
      role="listbox"
      aria-label="Who reads this story"
      className="ui-pop absolute inset-x-0 top-full z-20 mt-1 max-w-none p-1"
    >
      {matching.map((person, index) => (
        <div
          key={person.userId}
          id={mentionOptionId(id, person)}
          role="option"
          tabIndex={-1}
          aria-selected={index === place}
          data-highlighted={index === place ? "" : undefined}
          className="ui-menu-item"
          onPointerEnter={() => setPlace(index)}
          onPointerDown={(event) => {
            event.preventDefault();
            choose(person);
          }}
        >
          <span>
            <bdi>{person.name}</bdi>
            <small>{AS[person.as]}</small>
          </span>
        </div>
      ))}
    </div>
  );
}
