import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { DraftKeeper } from "./draft-keeper.ts";

const AT = new Date("2026-11-24T14:22:00Z");

/** A server that can be away, and a device that remembers. */
function setUp() {
  const sent: string[] = [];
  const world = { isAway: false, canRetry: true, onDevice: null as string | null, sent };
  const keeper = new DraftKeeper("empty", null, {
    save: async (value) => {
      await Promise.resolve();
      if (world.isAway) throw new Error("away");
      sent.push(value);
      return AT;
    },
    explain: () => ({ canRetry: world.canRetry, message: "The server does not answer." }),
    keep: (value) => {
      world.onDevice = value;
    },
    delayMs: 500,
    retryMs: 5_000,
  });
  return { world, keeper };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("DraftKeeper", () => {
  test("sends the latest version once, a moment after the last change", async () => {
    const { world, keeper } = setUp();
    keeper.change("a");
    await vi.advanceTimersByTimeAsync(400);
    keeper.change("ab");
    expect(keeper.state.phase).toBe("saving");
    await vi.advanceTimersByTimeAsync(500);
    expect(world.sent).toEqual(["ab"]);
    expect(keeper.state).toMatchObject({ value: "ab", phase: "saved", savedAt: AT });
    expect(world.onDevice).toBeNull();
  });

  test("keeps the text on the device while the server is away, and sends it when it is back", async () => {
    const { world, keeper } = setUp();
    world.isAway = true;
    keeper.change("a");
    await vi.advanceTimersByTimeAsync(600);
    expect(keeper.state).toMatchObject({ value: "a", phase: "kept" });
    expect(world.onDevice).toBe("a");
    world.isAway = false;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(world.sent).toEqual(["a"]);
    expect(keeper.state.phase).toBe("saved");
    expect(world.onDevice).toBeNull();
  });

  test("retry does not wait for its turn", async () => {
    const { world, keeper } = setUp();
    world.isAway = true;
    keeper.change("a");
    await vi.advanceTimersByTimeAsync(600);
    world.isAway = false;
    keeper.retry();
    await vi.advanceTimersByTimeAsync(1);
    expect(world.sent).toEqual(["a"]);
  });

  test("what the server refuses is shown, stays here and is not sent again by itself", async () => {
    const { world, keeper } = setUp();
    world.isAway = true;
    world.canRetry = false;
    keeper.change("a");
    await vi.advanceTimersByTimeAsync(600);
    world.isAway = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(world.sent).toEqual([]);
    expect(keeper.state).toMatchObject({ value: "a", phase: "failed", problem: "The server does not answer." });
    expect(world.onDevice).toBe("a");
  });

  test("a change during sending is sent after it", async () => {
    const { world, keeper } = setUp();
    keeper.change("a");
    vi.advanceTimersByTime(500);
    keeper.change("ab");
    await vi.advanceTimersByTimeAsync(500);
    expect(world.sent).toEqual(["a", "ab"]);
    expect(keeper.state).toMatchObject({ value: "ab", phase: "saved" });
  });

  test("flush stores at once, and rejects with the reason when it cannot", async () => {
    const { world, keeper } = setUp();
    keeper.change("a");
    await keeper.flush();
    expect(world.sent).toEqual(["a"]);
    world.isAway = true;
    keeper.change("ab");
    await expect(keeper.flush()).rejects.toThrow("The server does not answer.");
    expect(world.onDevice).toBe("ab");
    keeper.leave();
  });

  test("leaving the page sends at once, and does not try again behind the next page", async () => {
    const { world, keeper } = setUp();
    keeper.change("a");
    keeper.leave();
    await vi.advanceTimersByTimeAsync(1);
    expect(world.sent).toEqual(["a"]);
    world.isAway = true;
    keeper.change("ab");
    keeper.leave();
    await vi.advanceTimersByTimeAsync(60_000);
    world.isAway = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(world.sent).toEqual(["a"]);
    expect(world.onDevice).toBe("ab");
  });
});
