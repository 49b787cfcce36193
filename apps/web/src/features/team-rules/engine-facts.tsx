"use client";

import type { Dimension } from "@starboard/domain/evaluation";
import type { Seniority } from "@starboard/domain/evaluation-profile";
import type { PROFILE_DEFAULTS } from "@starboard/rules/profile";
import type { RuleInfo } from "@starboard/rules/registry";
import { createContext, type ReactNode, use } from "react";

/** What the screens of an organisation's rules say about the engine. */
export interface EngineFacts {
  rules: readonly RuleFacts[];
  defaults: typeof PROFILE_DEFAULTS;
  /** The weights of each seniority, where a profile names none of its own. */
  usualWeights: Readonly<Record<Seniority, Readonly<Record<Dimension, number>>>>;
}

export type RuleFacts = Pick<RuleInfo, "id" | "claim" | "dimension" | "polarity" | "severity" | "threshold">;

const Facts = createContext<EngineFacts | null>(null);

/** Hands the engine's facts to the screens inside. */
export function EngineFactsProvider({ facts, children }: { facts: EngineFacts; children: ReactNode }) {
  return <Facts value={facts}>{children}</Facts>;
}

export function useEngineFacts(): EngineFacts {
  const facts = use(Facts);
  if (!facts) throw new Error("The screens of an organisation's rules stand inside WithEngine.");
  return facts;
}

/** What a rule is called: its claim, or its id where the engine does not have it (any more). */
export function useRuleTitle(): (id: string) => string {
  const { rules } = useEngineFacts();
  return (id) => rules.find((rule) => rule.id === id)?.claim ?? id;
}
