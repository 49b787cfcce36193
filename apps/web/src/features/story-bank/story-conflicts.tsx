"use client";

import { Block } from "@starboard/ui/block";
import { Button } from "@starboard/ui/button";
import { ErrorState } from "@starboard/ui/error-state";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/trpc/use-trpc.ts";
import type { BankStory } from "./bank-story.ts";
import { StoryTitle } from "./coverage-notes.tsx";
import type { StoryConflict } from "./read-conflicts.ts";

type State = { is: "unasked" | "reading" | "failed" } | { is: "read"; conflicts: readonly StoryConflict[]; of: number };

export interface StoryConflictsProps {
  base: string;
  stories: readonly BankStory[];
}

/**
 * Whether the stories' texts go together: one metric with two values, two stories that are one. Read here in the browser
 * when asked for, since it takes all texts and the words of the rules.
 */
export function StoryConflicts({ base, stories }: StoryConflictsProps) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [state, setState] = useState<State>({ is: "unasked" });
  const compare = async () => {
    setState({ is: "reading" });
    try {
      const [{ readConflicts }, desk] = await Promise.all([
        import("./read-conflicts.ts"),
        queries.fetchQuery(trpc.question.desk.queryOptions()),
      ]);
      setState({ is: "read", conflicts: readConflicts(desk.stories), of: desk.stories.length });
    } catch {
      setState({ is: "failed" });
    }
  };
  if (state.is === "failed") {
    return (
      <ErrorState title="The stories could not be compared" onRetry={() => void compare()}>
        Nothing of them has changed. Try again in a moment.
      </ErrorState>
    );
  }
  return (
    <Block title="Told together" level={2}>
      {state.is === "read" ? (
        <div role="status" className="text-note text-ink-2">
          {state.conflicts.length === 0 ? (
            <p>
              The texts of your {state.of} stories go together: no number has two values, and no two of them are one.
            </p>
          ) : (
            <ul aria-label="What does not go together" className="grid gap-3">
              {state.conflicts.map(({ kind, ids, message }) => (
                <li key={`${kind} ${ids.join(" ")} ${message}`} className="wrap-anywhere">
                  {ids.map((id, at) => (
                    <span key={id}>
                      {at > 0 ? " · " : ""}
                      <StoryTitle base={base} id={id} stories={stories} />
                    </span>
                  ))}
                  <span className="block">{message}</span>
                </li>
              ))}
            </ul>
          )}
        </div>
      ) : (
        <p className="mb-3 text-note text-ink-2">
          An interviewer may hear several of your stories. Do their numbers agree, and is each a story of its own?
        </p>
      )}
      <Button size="small" className="mt-3" onClick={() => void compare()} busy={state.is === "reading"}>
        {state.is === "read" ? "Compare again" : "Compare the texts"}
      </Button>
    </Block>
  );
}
