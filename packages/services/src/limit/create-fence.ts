/**
 * Requests under way at once. `bearer`: more than a browser asks. `strangers`: of one network, shown by nobody whom this
 * process knows. `all`: what a process answers in less than the three seconds that a request waits for a connection to
 * the database; more would fail and not be late. Offices and schools sit behind one address: who is known is not counted
 * for it.
 */
const AT_ONCE = { bearer: 32, strangers: 120, all: 200 };
const SOON_SECONDS = 1;
/** Somebody who was let in counts as known for so long, and is looked at again with each request. */
const KNOWN_MS = 10 * 60_000;
/** More than this many, and those whose time is over are looked for. */
const SWEEP_AT = 10_000;

interface Visitor {
  /** What the request shows of somebody, read by nobody yet; null where it shows nothing. */
  credential: string | null;
  network: string;
}

interface Fence {
  /** @returns what to call when the request is answered, or the seconds after which it is worth while to come again */
  enter(visitor: Visitor): (() => void) | number;
  /** The bearer was found to be somebody. */
  know(credential: string): void;
  /** Keeps the bearer out for so long, by this process alone: a limit that all share has refused them. */
  close(credential: string, seconds: number): void;
  /** Seconds for which the bearer is kept out still; 0 for who is not. */
  closedFor(credential: string): number;
}

/**
 * Stands before everything that costs: who has more requests under way than any use of the pages makes, or was told to
 * wait, is refused from memory. Without it a flood waits for the very limits that are to refuse it.
 */
export function createFence(now: () => number = Date.now): Fence {
  const underWay = new Map<string, number>();
  const known = createMoments(now);
  const closed = createMoments(now);
  const count = (key: string, by: 1 | -1) => {
    const left = (underWay.get(key) ?? 0) + by;
    if (left > 0) underWay.set(key, left);
    else underWay.delete(key);
  };
  return {
    enter: ({ credential, network }) => {
      const places = [{ key: "all", max: AT_ONCE.all }];
      if (credential !== null) places.push({ key: `bearer ${credential}`, max: AT_ONCE.bearer });
      const isKnown = credential !== null && known.leftMs(credential) > 0;
      if (!isKnown) places.push({ key: `network ${network}`, max: AT_ONCE.strangers });
      if (places.some(({ key, max }) => (underWay.get(key) ?? 0) >= max)) return SOON_SECONDS;
      for (const { key } of places) count(key, 1);
      let isIn = true;
      return () => {
        if (isIn) for (const { key } of places) count(key, -1);
        isIn = false;
      };
    },
    know: (credential) => known.set(credential, KNOWN_MS),
    close: (credential, seconds) => closed.set(credential, seconds * 1_000),
    closedFor: (credential) => Math.ceil(closed.leftMs(credential) / 1_000),
  };
}

/** Moments by name, forgotten when they are over. */
function createMoments(now: () => number) {
  const untilMs = new Map<string, number>();
  return {
    set: (key: string, forMs: number) => {
      if (untilMs.size >= SWEEP_AT) for (const [each, until] of untilMs) if (until <= now()) untilMs.delete(each);
      untilMs.set(key, now() + forMs);
    },
    leftMs: (key: string) => Math.max(0, (untilMs.get(key) ?? 0) - now()),
  };
}
