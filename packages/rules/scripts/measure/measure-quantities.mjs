import { figuresOf } from "./statistics.mjs";

const isSame = (a, b) =>
  typeof a === "number" && typeof b === "number"
    ? Math.abs(a - b) <= 0.02 * Math.max(Math.abs(a), Math.abs(b))
    : JSON.stringify(a) === JSON.stringify(b);

const isSameSide = (gold, got) => isSame(gold?.value ?? null, got?.value ?? null);

/** Quantities by span, value and kind; changes by direction and the values of both sides. */
export function measureQuantities(evaluate, sentences) {
  const quantities = { hits: 0, extra: 0, missed: 0 };
  const withUnit = { hits: 0, extra: 0, missed: 0 };
  const changes = { hits: 0, extra: 0, missed: 0 };
  const misses = [];
  for (const sentence of sentences) {
    const found = evaluate({ text: sentence.text });
    // Some sentences are labelled for their movement only.
    const gold = sentence.quantities;
    const lost = gold === undefined ? [] : matchQuantities(gold, found.quantities, quantities, false);
    if (gold !== undefined) matchQuantities(gold, found.quantities, withUnit, true);
    const change = matchChange(sentence.change, found.changes, changes);
    if (lost.length > 0 || change !== null) misses.push({ id: sentence.id, text: sentence.text, lost, change });
  }
  return {
    sentences: sentences.length,
    quantities: figuresOf(quantities),
    quantitiesWithUnit: figuresOf(withUnit),
    changes: figuresOf(changes),
    digitsOnly: figuresOf(digitsOnly(sentences)),
    misses,
  };
}

function matchQuantities(gold, found, count, hasUnit) {
  const open = [...found];
  const lost = [];
  for (const { span, value, kind, unit } of gold) {
    const at = open.findIndex(
      (one) =>
        one.kind === kind &&
        isSame(one.value, value) &&
        (!hasUnit || (one.unit ?? null) === (unit ?? null)) &&
        (span.includes(one.text) || one.text.includes(span)),
    );
    if (at === -1) {
      count.missed++;
      lost.push(`missed ${span} = ${JSON.stringify(value)} ${unit} ${kind}`);
    } else {
      count.hits++;
      open.splice(at, 1);
    }
  }
  count.extra += open.length;
  return [...lost, ...open.map((one) => `extra ${one.text} = ${JSON.stringify(one.value)} ${one.unit} ${one.kind}`)];
}

function matchChange(gold, found, count) {
  const told = found.map((one) => `${sideOf(one.from)} → ${sideOf(one.to)} ${one.direction}`).join("; ");
  if (gold === null) {
    count.extra += found.length;
    return found.length === 0 ? null : `no change, but ${told}`;
  }
  const isFound = found.some(
    (one) => one.direction === gold.direction && isSameSide(gold.from, one.from) && isSameSide(gold.to, one.to),
  );
  if (isFound) {
    count.hits++;
    return null;
  }
  count.missed++;
  if (found.length > 0) count.extra++;
  return `${sideOf(gold.from)} → ${sideOf(gold.to)} ${gold.direction}, but ${told === "" ? "none" : told}`;
}

const sideOf = (side) => (side === null ? "?" : `${JSON.stringify(side.value)} ${side.unit ?? ""}`.trim());

/** The trivial baseline: every run of digits is a quantity of its own value, percent after a % sign, else a count. */
function digitsOnly(sentences) {
  const count = { hits: 0, extra: 0, missed: 0 };
  for (const { text, quantities = [] } of sentences) {
    const found = [...text.matchAll(/\d[\d,]*(?:\.\d+)?%?/g)].map(([written]) => ({
      text: written,
      value: Number.parseFloat(written.replaceAll(",", "")),
      kind: written.endsWith("%") ? "percent" : "count",
    }));
    matchQuantities(quantities, found, count, false);
  }
  return count;
}
