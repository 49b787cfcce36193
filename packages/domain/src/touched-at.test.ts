import { expect, test } from "vitest";
import { touchedAtMs } from "./touched-at.ts";

const at = (day: string) => new Date(`2026-11-${day}T10:00:00Z`);
const edited = { updatedAt: at("20"), approvedAt: null, practisedAt: null };

test("a story is touched by an edit, by saying it aloud and by an approval, whichever is the latest", () => {
  expect(touchedAtMs(edited)).toBe(at("20").getTime());
  expect(touchedAtMs({ ...edited, practisedAt: at("25") })).toBe(at("25").getTime());
  expect(touchedAtMs({ ...edited, approvedAt: at("28"), practisedAt: at("25") })).toBe(at("28").getTime());
  expect(touchedAtMs({ ...edited, approvedAt: at("01"), practisedAt: at("02") })).toBe(at("20").getTime());
});
