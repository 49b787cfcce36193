"use client";

import type { ReadinessSettings } from "@starboard/domain/readiness";
import { changesFrom, READINESS_NUMBERS } from "@starboard/domain/readiness-numbers";
import type { ReadinessChanges } from "@starboard/domain/readiness-settings";
import { useState } from "react";

/** What stands in the fields: text while it is typed. */
export type Typed = Record<keyof ReadinessSettings, string>;
export type NumberProblems = Partial<Record<keyof ReadinessSettings, string>>;

export const typedOf = (settings: ReadinessSettings): Typed =>
  Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, String(value)])) as Typed;

/** The numbers of a form, read against those that hold where nothing is changed. */
export function useNumbers(base: ReadinessSettings, initial: ReadinessSettings) {
  const [typed, setTyped] = useState(() => typedOf(initial));
  const [problems, setProblems] = useState<NumberProblems>({});
  const change = (name: keyof ReadinessSettings, text: string) => {
    setTyped((before) => ({ ...before, [name]: text }));
    setProblems(({ [name]: _, ...rest }) => rest);
  };
  /** What differs from the base; null when a field is wrong, which then says so. Rejects where its check does not load. */
  const read = async (): Promise<ReadinessChanges | null> => {
    const { ReadinessChanges } = await import("@starboard/domain/readiness-settings");
    const numbers = READINESS_NUMBERS.map((name) => [
      name,
      typed[name].trim() === "" ? Number.NaN : Number(typed[name]),
    ]);
    const parsed = ReadinessChanges.safeParse({ ...Object.fromEntries(numbers), strength: typed.strength });
    if (parsed.success) return changesFrom(base, parsed.data);
    setProblems(Object.fromEntries(parsed.error.issues.map(({ path, message }) => [String(path[0]), message])));
    return null;
  };
  return { typed, problems, change, read };
}
