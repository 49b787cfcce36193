"use client";

import { Block } from "@starboard/ui/block";
import { Switch } from "@starboard/ui/switch";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FormProblem } from "@/features/shell/index.ts";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import type { Story } from "./use-saving.ts";

const HINTS = {
  team: "Your team’s leads and coaches can read it, and it counts.",
  private:
    "Only you can read it, and it does not count towards readiness. A coach whom you ask for a review reads what you send.",
} as const;

/** Who may read the story: its author alone, or the team's leads and coaches too. */
export function VisibilitySwitch({ story }: { story: Story }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const change = useMutation(
    trpc.story.setVisibility.mutationOptions({
      onSettled: () => queryClient.invalidateQueries(trpc.story.pathFilter()),
    }),
  );
  const wanted = change.isPending ? change.variables.visibility : story.visibility;
  return (
    <Block title="Who can read it">
      <FormProblem>{change.error ? errorForScreen(change.error).message : undefined}</FormProblem>
      <Switch
        label="Share with the team"
        // What is true is said once the server has it.
        hint={change.isPending ? "Being saved …" : HINTS[story.visibility]}
        checked={wanted === "team"}
        aria-busy={change.isPending || undefined}
        onChange={(event) =>
          change.mutate({ storyId: story.id, visibility: event.target.checked ? "team" : "private" })
        }
      />
    </Block>
  );
}
