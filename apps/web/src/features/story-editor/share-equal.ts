/** Where words stand: every key moves it for all that comes after, and nothing that is drawn shows it. */
export const PLACES: ReadonlySet<string> = new Set(["start", "end", "from", "to", "evidence"]);

/**
 * The newer value with every part that equals the older one's replaced by that very part, so that what is drawn from it
 * need not be drawn again. What stands under a key of `ignored` counts for nothing: of a part that differs in that alone,
 * the older one is taken. Plain data only: objects, lists, texts, numbers, null.
 */
export function shareEqual<Value>(older: unknown, newer: Value, ignored: ReadonlySet<string> = NONE): Value {
  if (Object.is(older, newer) || !isHolder(older) || !isHolder(newer)) return newer;
  if (Array.isArray(older) !== Array.isArray(newer)) return newer;
  const keys = Object.keys(newer);
  const shared = (Array.isArray(newer) ? [] : {}) as Record<string, unknown>;
  let isSame = keys.length === Object.keys(older).length;
  for (const key of keys) {
    const isIgnored = ignored.has(key);
    shared[key] = isIgnored ? newer[key] : shareEqual(older[key], newer[key], ignored);
    if ((!isIgnored && shared[key] !== older[key]) || !Object.hasOwn(older, key)) isSame = false;
  }
  return (isSame ? older : shared) as Value;
}

const NONE: ReadonlySet<string> = new Set();
const isHolder = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
