import type { Evidence } from "../facts/evidence.ts";
import type { QuantityFact } from "../facts/fact-model.ts";

/** Share of words about stories and methods ("KPIs", "guardrails") in everything told. */
export const methodShareOf = ({ facts: { marks, document } }: Evidence): number =>
  (marks.wordsOf("method") + marks.wordsOf("buzz")) / Math.max(1, document.tokens.length);

/** Numbers that belong to no movement, in a hundred spoken words. */
export function looseNumbersOf({ facts, metrics, spokenWords }: Evidence): number {
  const moved = new Set<QuantityFact | null>();
  for (const { fromQuantity, toQuantity } of facts.changes) moved.add(fromQuantity).add(toQuantity);
  let loose = 0;
  for (const metric of metrics) if (!moved.has(metric)) loose++;
  return (loose * 100) / Math.max(SHORTEST, spokenWords);
}

/** Under so many words a few numbers are no sign of anything. */
const SHORTEST = 60;

/** Movements told in one breath ("I cut …, raised …, halved …"), of the sentence with most. */
export function listedClaimsOf({ facts, ownDeeds }: Evidence): number {
  let most = 0;
  let count = 0;
  let sentence = -1;
  for (const change of facts.changes) {
    count = change.sentence === sentence ? count + 1 : 1;
    sentence = change.sentence;
    const isClaimed = count > RESULTS || ownDeeds.some((deed) => deed.sentence === change.sentence);
    if (isClaimed && count > most) most = count;
  }
  return most;
}

/** A sentence of results without a deed may list so many. */
const RESULTS = 4;

/** From here on words about method, loose numbers and listed claims stand where a story should. */
export const STUFFED_FROM = { methodShare: 0.045, looseNumbers: 10.5, listedClaims: 3 } as const;

/** Whether a text says the right words or numbers without telling what was done: its signs prove nothing. */
export const isStuffed = (signals: Readonly<Record<keyof typeof STUFFED_FROM, number>>): boolean =>
  signals.methodShare > STUFFED_FROM.methodShare ||
  signals.looseNumbers > STUFFED_FROM.looseNumbers ||
  signals.listedClaims > STUFFED_FROM.listedClaims;
