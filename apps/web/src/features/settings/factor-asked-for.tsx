"use client";

import { Link } from "@starboard/ui/link";
import { Strip } from "@starboard/ui/strip";
import { useHere } from "@/features/shell/index.ts";

/** Which of the person's organisations ask for a second factor, and that they are shut or open. Nothing where none asks. */
export function FactorAskedFor({ isOn }: { isOn: boolean }) {
  const asking = useHere().organisations.filter(({ requiresSecondFactor }) => requiresSecondFactor);
  return asking.map(({ id, slug, name }) => (
    <Strip
      key={id}
      tone={isOn ? "info" : "failed"}
      actions={isOn ? <Link href={`/o/${slug}`}>Open it</Link> : undefined}
    >
      {isOn
        ? `${name} asks its members for a second factor: it would be shut to you without one.`
        : `${name} asks its members for a second factor and is shut to you until yours is on. Nothing of yours there is lost.`}
    </Strip>
  ));
}
