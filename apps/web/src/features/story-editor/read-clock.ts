import { RecordPractice } from "@starboard/domain/practice";

/** Reads "2:20" or "2" (minutes) as seconds; says what is wrong where it cannot, in the words of the server's own check. */
export function readClock(written: string): { seconds: number } | { problem: string } {
  const found = /^\s*(\d{1,3})(?:[:.](\d{1,2}))?\s*$/.exec(written);
  const rest = Number(found?.[2] ?? 0);
  if (!found || rest > 59) return { problem: "Write minutes and seconds, such as 2:20." };
  const parsed = RecordPractice.shape.seconds.safeParse(Number(found[1]) * 60 + rest);
  return parsed.success ? { seconds: parsed.data } : { problem: parsed.error.issues[0]?.message ?? "" };
}
