/** More than this many who ask within one window, and those whose window is over are looked for. */
const SWEEP_AT = 1_000;

/** Points that were counted for somebody in the shared store and not spent yet; they end with the store's window. */
export function createKeptPoints(now: () => number = Date.now) {
  const kept = new Map<string, { points: number; untilMs: number }>();
  const sweep = () => {
    for (const [key, { untilMs }] of kept) if (untilMs <= now()) kept.delete(key);
  };
  return {
    /** @returns whether so many were there; then they are spent */
    take(key: string, points: number): boolean {
      const own = kept.get(key);
      if (!own || own.untilMs <= now() || own.points < points) return false;
      own.points -= points;
      return true;
    },
    add(key: string, points: number, forMs: number): void {
      if (points === 0) return;
      if (kept.size >= SWEEP_AT) sweep();
      const own = kept.get(key);
      const left = own && own.untilMs > now() ? own.points : 0;
      kept.set(key, { points: left + points, untilMs: now() + forMs });
    },
  };
}
