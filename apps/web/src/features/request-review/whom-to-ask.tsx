"use client";

import type { AskedKind } from "@starboard/domain/assignment";
import { Field } from "@starboard/ui/field";
import { RadioList } from "@starboard/ui/radio-list";
import { Select } from "@starboard/ui/select";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/trpc/use-trpc.ts";

export interface WhomToAskProps {
  storyId: string;
  /** What is wrong with the person chosen. */
  problem: string | undefined;
}

/** Any coach, one by name, or a peer; fields of a form. */
export function WhomToAsk({ storyId, problem }: WhomToAskProps) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.review.reviewers.queryOptions({ storyId }));
  const [asked, setAsked] = useState<AskedKind>("pool");
  const { coaches = [], peers = [] } = data ?? {};
  const last = coaches.find(({ isLast }) => isLast);
  return (
    <div className="grid gap-3">
      <RadioList
        legend="Who should read it?"
        name="asked"
        value={asked}
        onValueChange={(value) => setAsked(value as AskedKind)}
        options={[
          {
            value: "pool",
            label: "Any coach of your teams",
            hint: "the one who has the least to do and knows it best",
          },
          {
            value: "coach",
            label: "A coach by name",
            hint: last ? `${last.name} read it the last time` : undefined,
            disabled: coaches.length === 0,
          },
          {
            value: "peer",
            label: "A peer",
            hint: peers.length === 0 && data ? "nobody you have not paired with yet" : "somebody who prepares like you",
            disabled: peers.length === 0,
          },
        ]}
      />
      {asked === "coach" ? (
        <Field label="Coach" error={problem}>
          <Select
            name="reviewerId"
            defaultValue={last?.userId ?? ""}
            options={[
              ...(last ? [] : [{ value: "", label: "Choose…" }]),
              ...coaches.map((coach) => ({ value: coach.userId, label: `${coach.name}${noteOn(coach)}` })),
            ]}
          />
        </Field>
      ) : null}
      {asked === "peer" ? (
        <Field label="Peer" error={problem}>
          <Select
            name="reviewerId"
            options={[
              { value: "", label: "whoever is free" },
              ...peers.map((peer) => ({ value: peer.userId, label: peer.name })),
            ]}
          />
        </Field>
      ) : null}
    </div>
  );
}

function noteOn({ isAway, isFull }: { isAway: boolean; isFull: boolean }): string {
  if (isAway) return " (away)";
  return isFull ? " (has as many as they take)" : "";
}
