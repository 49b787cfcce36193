/** Where words stand: every key moves it for all that comes after, and nothing that is drawn shows it. */
export const PLACES: ReadonlySet<string> = new Set(["start", "end", "from", "to", "evidence"]);

/**
 * The newer value with every part that equals the older one's replaced by that very part, so that what is drawn from it
 * need not be drawn again. What stands under a key of `ignored` counts for nothing: of a part that differs in that alone,
 * the older one is taken. Plain data only: objects, lists, texts, numbers, null.
 */
export function shareEqual<Value>(older: unknown, newer: Value, ignored: ReadonlySet<string> = NONE): Value {
  if (isAlike(older, newer, ignored)) return older as Value;
  if (!isHolder(older) || !isHolder(newer) || Array.isArray(older) !== Array.isArray(newer)) return newer;
  const shared = (Array.isArray(newer) ? [] : {}) as Record<string, unknown>;
  for (const key in newer) shared[key] = ignored.has(key) ? newer[key] : shareEqual(older[key], newer[key], ignored);
  return shared as Value;
}

const NONE: ReadonlySet<string> = new Set();

/** Makes nothing: most parts are alike with most keys, and what is made for each key has to be collected. */
function isAlike(older: unknown, newer: unknown, ignored: ReadonlySet<string>): boolean {
  if (Object.is(older, newer)) return true;
  if (!isHolder(older) || !isHolder(newer) || Array.isArray(older) !== Array.isArray(newer)) return false;
  for (const key in older) if (!(key in newer)) return false;
  for (const key in newer) {
    if (!(key in older) || (!ignored.has(key) && !isAlike(older[key], newer[key], ignored))) return false;
  }
  return true;
}
const isHolder = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
