import { dayWords as inMails } from "@starboard/domain/day-words";
import { dayWords as onPages } from "@starboard/ui/day-words";
import { expect, test } from "vitest";

test("mails say a day as pages do, in this year and in others", () => {
  for (let ms = Date.UTC(2025, 11, 1); ms < Date.UTC(2028, 1, 1); ms += 86_400_000) {
    const day = new Date(ms).toISOString().slice(0, 10);
    expect(inMails(day, "2026-11-30")).toBe(onPages(day, "2026-11-30"));
  }
});
