/** More than a browser asks at once, and more than a class behind one address: it only bites when answers fall behind. */
const AT_ONCE = { credential: 32, network: 120 };
const SOON_SECONDS = 1;

interface Visitor {
  /** What the request shows of somebody, read by nobody yet; null where it shows nothing. */
  credential: string | null;
  network: string;
}

interface Fence {
  /** @returns what to call when the request is answered, or the seconds after which it is worth while to come again */
  enter(visitor: Visitor): (() => void) | number;
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
  const closedUntil = new Map<string, number>();
  const count = (key: string, by: 1 | -1) => {
    const left = (underWay.get(key) ?? 0) + by;
    if (left > 0) underWay.set(key, left);
    else underWay.delete(key);
  };
  return {
    enter: ({ credential, network }) => {
      const places = [{ key: `network ${network}`, max: AT_ONCE.network }];
      if (credential !== null) places.push({ key: `credential ${credential}`, max: AT_ONCE.credential });
      if (places.some(({ key, max }) => (underWay.get(key) ?? 0) >= max)) return SOON_SECONDS;
      for (const { key } of places) count(key, 1);
      let isIn = true;
      return () => {
        if (isIn) for (const { key } of places) count(key, -1);
        isIn = false;
      };
    },
    close: (credential, seconds) => {
      for (const [key, until] of closedUntil) if (until <= now()) closedUntil.delete(key);
      closedUntil.set(credential, now() + seconds * 1_000);
    },
    closedFor: (credential) => Math.max(0, Math.ceil(((closedUntil.get(credential) ?? 0) - now()) / 1_000)),
  };
}
