/**
 * The newer value with every part that equals the older one's replaced by that very part, so that what is drawn from it
 * need not be drawn again. Plain data only: objects, lists, texts, numbers, null.
 */
export function shareEqual<Value>(older: unknown, newer: Value): Value {
  if (Object.is(older, newer) || !isHolder(older) || !isHolder(newer)) return newer;
  if (Array.isArray(older) !== Array.isArray(newer)) return newer;
  const keys = Object.keys(newer);
  const shared = (Array.isArray(newer) ? [] : {}) as Record<string, unknown>;
  let isSame = keys.length === Object.keys(older).length;
  for (const key of keys) {
    shared[key] = shareEqual(older[key], newer[key]);
    if (shared[key] !== older[key] || !Object.hasOwn(older, key)) isSame = false;
  }
  return (isSame ? older : shared) as Value;
}

const isHolder = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
