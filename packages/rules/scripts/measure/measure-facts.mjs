import { figuresOf } from "./statistics.mjs";

/**
 * Each fact's recall and precision over sentences that say which facts they hold. A fact with several values
 * (agent, phase, axis) is scored per value: a hit is a sentence whose gold value is found.
 * Half of the sentences may be read while the rules are written; the other half is only scored.
 */
export function measureFacts(factsOfSentence, sentences) {
  const read = scoreAll(
    factsOfSentence,
    sentences.filter(({ id }) => isRead(id)),
  );
  const heldOut = scoreAll(
    factsOfSentence,
    sentences.filter(({ id }) => !isRead(id)),
  );
  return { sentences: sentences.length, facts: read.facts, heldOut: heldOut.facts, misses: read.misses };
}

/** The half of a sentence, by a hash of its id. */
function isRead(id) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return ((hash >>> 8) & 1) === 0;
}

function scoreAll(factsOfSentence, sentences) {
  const counts = {};
  const misses = {};
  for (const { id, text, section, facts } of sentences) {
    const found = factsOfSentence(text, section);
    for (const [name, gold] of Object.entries(facts)) {
      const { wanted, given } = compare(name, gold, found[name] ?? null);
      counts[name] ??= { hits: 0, extra: 0, missed: 0 };
      tally(counts[name], wanted, given);
      if (wanted === given) continue;
      misses[name] ??= [];
      misses[name].push(`${id} ${given} for ${wanted}: ${text}`);
    }
  }
  return {
    facts: Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, figuresOf(count)])),
    misses,
  };
}

/** What the gold wants and what was given, as one value each; null where the fact is not there. */
function compare(name, gold, got) {
  const isValued = typeof gold === "string" || (gold === null && typeof got !== "boolean");
  if (isValued) return { wanted: gold, given: got };
  return { wanted: gold === true ? name : null, given: got === true ? name : null };
}

function tally(count, wanted, given) {
  if (wanted !== null && given === wanted) {
    count.hits++;
    return;
  }
  if (wanted !== null) count.missed++;
  if (given !== null) count.extra++;
}
