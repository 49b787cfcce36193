import { createLogger } from "@starboard/observability/logger";
import { expect, test, vi } from "vitest";
import { watchForWedge } from "./watch-for-wedge.ts";

const logger = createLogger({ name: "test", level: "silent" });
const times = { lookEveryMs: 5, endsAfterMs: 40 };

test("a worker that stays wedged is ended once", async () => {
  const onWedged = vi.fn();
  watchForWedge({ ...times, logger, onWedged, wedgedQueues: () => ["mail"] });
  await vi.waitFor(() => expect(onWedged).toHaveBeenCalled(), { timeout: 2_000, interval: 5 });
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(onWedged).toHaveBeenCalledTimes(1);
});

test("one that gets moving again in between is left alone", async () => {
  const onWedged = vi.fn();
  let look = 0;
  const wedgedQueues = () => {
    look += 1;
    return look % 4 === 0 ? [] : ["mail"];
  };
  watchForWedge({ ...times, logger, onWedged, wedgedQueues });
  await vi.waitFor(() => expect(look).toBeGreaterThan(30), { timeout: 2_000, interval: 5 });
  expect(onWedged).not.toHaveBeenCalled();
});
