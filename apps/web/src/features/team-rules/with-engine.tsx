import { SENIORITIES } from "@starboard/domain/evaluation-profile";
import { PROFILE_DEFAULTS, usualWeights } from "@starboard/rules/profile";
import { RULES } from "@starboard/rules/registry";
import type { ReactNode } from "react";
import { type EngineFacts, EngineFactsProvider } from "./engine-facts.tsx";

const FACTS: EngineFacts = {
  rules: RULES.map(({ id, dimension, polarity, severity, threshold, claim }) => ({
    id,
    dimension,
    polarity,
    severity,
    threshold,
    claim,
  })),
  defaults: PROFILE_DEFAULTS,
  usualWeights: Object.fromEntries(
    SENIORITIES.map((each) => [each, usualWeights(each)]),
  ) as EngineFacts["usualWeights"],
};

/** Made on the server, which has the rules: a browser would fetch all of them for their names alone. */
export function WithEngine({ children }: { children: ReactNode }) {
  return <EngineFactsProvider facts={FACTS}>{children}</EngineFactsProvider>;
}
