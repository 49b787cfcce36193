"use client";

import { Button } from "@starboard/ui/button";
import { Field } from "@starboard/ui/field";
import { Select } from "@starboard/ui/select";
import { showToast } from "@starboard/ui/toast";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import type { Round } from "./round.ts";

/** A candidate's story for a round; another one can take its place until they are given out. */
export function HandIn({ round }: { round: Round }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { own, isOver } = round;
  const isOpen = !(isOver || own?.isPlaced);
  const { data: stories = [] } = useQuery(trpc.story.list.queryOptions({}, { enabled: isOpen }));
  const [chosen, setChosen] = useState(own?.storyId ?? "");
  const handIn = useMutation(trpc.round.handIn.mutationOptions());
  const submit = async () => {
    try {
      const { isLate } = await handIn.mutateAsync({ roundId: round.id, storyId: chosen });
      showToast({
        title: "Handed in",
        text: isLate
          ? "You come late: a lead places you with your peers."
          : "You can hand in another one until they are given out.",
        tone: "done",
      });
    } catch (error) {
      showToast({ title: "Not handed in", text: errorForScreen(error).message, tone: "failed" });
    }
    await queryClient.invalidateQueries({ queryKey: trpc.round.list.queryKey() });
  };
  if (!isOpen) {
    return (
      <p className="text-ink-2">
        {own
          ? `“${own.title}” is with your peers. What they ask of you is under Peer reviews.`
          : "You handed nothing in."}
      </p>
    );
  }
  return (
    <div className="grid gap-3">
      <Field
        label={own ? "Your story" : "Hand in a story"}
        hint="Its text as it is when stories are given out; only the peers who get it read it."
      >
        <Select
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
          options={[
            { value: "", label: stories.length > 0 ? "Choose…" : "No story written yet" },
            ...stories.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
      </Field>
      <p>
        <Button
          tone="primary"
          disabled={chosen === "" || chosen === own?.storyId}
          busy={handIn.isPending}
          onClick={() => void submit()}
        >
          {own ? "Hand this one in instead" : "Hand in"}
        </Button>
      </p>
    </div>
  );
}
