"use client";

import type { ProfileContent } from "@starboard/domain/profile";
import { compareProfiles } from "@starboard/domain/profile-changes";
import { Field } from "@starboard/ui/field";
import { Select } from "@starboard/ui/select";
import { useState } from "react";
import { useIsHydrated } from "@/features/shell/index.ts";
import { ChangeList } from "./change-list.tsx";
import type { Publication } from "./rules.ts";

/** What differs between two publications, place by place. */
export function CompareRules({ published }: { published: readonly Publication[] }) {
  const isHydrated = useIsHydrated();
  const newest = published[0]?.number ?? 0;
  const [from, setFrom] = useState(newest - 1);
  const [to, setTo] = useState(newest);
  const nameOf = ({ number, content }: Publication) => `${number} · ${content.name}`;
  const options = [
    ...published.map((one) => ({ value: String(one.number), label: nameOf(one) })),
    { value: "0", label: "0 · the product’s rules" },
  ];
  const contentOf = (number: number, name: string): ProfileContent =>
    published.find((one) => one.number === number)?.content ?? { name };
  const after = contentOf(to, "the product’s rules");
  return (
    <section aria-label="Compare two" className="mt-8 grid max-w-measure gap-4" inert={!isHydrated}>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Compare">
          <Select
            size="small"
            options={options}
            value={String(from)}
            onChange={({ target }) => setFrom(Number(target.value))}
          />
        </Field>
        <Field label="with">
          <Select
            size="small"
            options={options}
            value={String(to)}
            onChange={({ target }) => setTo(Number(target.value))}
          />
        </Field>
      </div>
      <ChangeList
        label={`What differs between rules ${from} and rules ${to}`}
        changes={compareProfiles(contentOf(from, "the product’s rules"), after)}
        none="These two say the same."
      />
    </section>
  );
}
