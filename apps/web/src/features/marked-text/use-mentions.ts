"use client";

import { findMentionQuery } from "@starboard/domain/mention-text";
import { useState } from "react";
import { useListKeys } from "./use-list-keys.ts";

export interface MentionablePerson {
  userId: string;
  name: string;
  as: "candidate" | "reviewer" | "team";
}

const SHOWN = 6;

/** The people that an @ before the caret may mean, and putting one in. */
export function useMentions(
  people: readonly MentionablePerson[],
  onPut: (from: number, to: number, words: string) => void,
) {
  const [asked, setAsked] = useState<{ start: number; query: string } | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const wanted = asked?.query.toLowerCase() ?? "";
  const matching = asked
    ? people
        .filter(
          ({ name }) =>
            name
              .toLowerCase()
              .split(" ")
              .some((part) => part.startsWith(wanted)) || name.toLowerCase().startsWith(wanted),
        )
        .slice(0, SHOWN)
    : [];
  const leave = () => setAsked(null);
  const choose = (person: MentionablePerson) => {
    if (!asked) return;
    setChosen((before) => [...before, person.userId]);
    onPut(asked.start, asked.start + 1 + asked.query.length, `@${person.name} `);
    leave();
  };
  const keys = useListKeys(matching, { onChoose: choose, onLeave: leave });
  return {
    matching,
    choose,
    place: keys.place,
    setPlace: keys.setPlace,
    /** After each change of the text; who may be meant may still be on the way. */
    look: (text: string, caret: number) => setAsked(findMentionQuery(text, caret)),
    take: (event: Parameters<typeof keys.take>[0]) => matching.length > 0 && keys.take(event),
    leave,
    /** Ids of those the text names; of two with one name the one that was chosen. */
    listIn: (text: string): string[] => {
      const named = people.filter(({ name }) => text.includes(`@${name}`));
      return named
        .filter(({ userId, name }) => {
          const same = named.filter((one) => one.name === name);
          const first = same.find((one) => chosen.includes(one.userId)) ?? same[0];
          return first?.userId === userId;
        })
        .map(({ userId }) => userId);
    },
  };
}
