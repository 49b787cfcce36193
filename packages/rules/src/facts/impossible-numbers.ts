import { findMetricKnowledge } from "../lexicons/metric-families.ts";
import { isIn, type Tokens } from "../text/tokenize.ts";
import { wordSet } from "../text/vocabulary.ts";
import type { ChangeFact, QuantityFact } from "./fact-model.ts";
import { inBase, middle } from "./numbers/measure.ts";

const BOUNDED = 100;

/** Why a claimed movement cannot be, as a short reason; null where it can. */
export function findImplausible(change: ChangeFact): string | null {
  const { from, to, relative } = change;
  const known = findMetricKnowledge(change.metric);
  const isOverShare = (measure: ChangeFact["to"]) =>
    measure !== null && measure.unit === "%" && middle(measure.value) > BOUNDED;
  if (known?.isShare === true && (isOverShare(from) || (isOverShare(to) && relative === null)))
    return "a share cannot pass 100%";
  if (isEverybody(change)) return "not everybody buys";
  const isFall = change.direction === "decrease" && !change.isSpeed;
  if (relative?.unit === "%" && isFall && relative.value > BOUNDED) return "nothing falls by more than 100%";
  if (relative?.unit === "%" && relative.value >= 2000) return "growth of this size needs its baseline beside it";
  if (from === null || to === null || change.isJoined) return null;
  const a = inBase(from).value;
  const b = inBase(to).value;
  const isMoney = change.toQuantity?.kind === "money" && change.fromQuantity?.kind === "money";
  if (isMoney && a > 0 && b / a >= 200 && a >= 1000) return "money does not grow by this factor within one story";
  return null;
}

/** A conversion rate of all there are. */
const isEverybody = ({ to, metric }: ChangeFact) =>
  to !== null && to.unit === "%" && middle(to.value) >= BOUNDED && metric?.includes("conversion") === true;

const WHOLES = wordSet("all our my the their its his her your them us these those every");
const MAY_PASS = wordSet(
  "target targets plan planned budget quota capacity goal baseline normal usual last previous forecast salary what gdp weight value price cost original rated expected",
);
const OWN_GAINS = wordSet("commission bonus salary wage wages tips savings");
const SOLD = wordSet("closed converted sold convinced won signed");
const BILLION = 1e9;

/** Why a single number cannot be: "130% of all customers", a commission of two billion. */
export function findImpossible(tokens: Tokens, { kind, unit, value, first, end }: QuantityFact): string | null {
  if (value === null) return null;
  if (unit === "%" && middle(value) > BOUNDED && tokens.word[end] === "of") {
    if (!isIn(WHOLES, tokens, end + 1)) return null;
    for (let at = end + 1; at < end + 5; at++) if (isIn(MAY_PASS, tokens, at)) return null;
    return "no part is larger than the whole";
  }
  const isAll = unit === "%" && value === BOUNDED && tokens.word[end] === "of" && isIn(WHOLES, tokens, end + 1);
  if (isAll && first > 0 && isIn(SOLD, tokens, first - 1)) return "not everybody buys";
  if (kind !== "money" || middle(value) < BILLION) return null;
  for (let at = first - 1; at >= 0 && at >= first - 6; at--)
    if (isIn(OWN_GAINS, tokens, at)) return "nobody is paid a sum of this size";
  return null;
}
