/** Seconds as a clock shows them: 2:30. */
export function clockTime(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** A difference with its sign: +6, −2, 0. */
export const signed = (seconds: number): string =>
  seconds === 0 ? "0" : `${seconds > 0 ? "+" : "−"}${Math.abs(seconds)}`;

/** Seconds as words: "1 second", "2 minutes 5 seconds". */
export function secondsWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  const part = (n: number, unit: string) => (n === 0 ? [] : [`${n} ${unit}${n === 1 ? "" : "s"}`]);
  return [...part(minutes, "minute"), ...part(rest, "second")].join(" ") || "0 seconds";
}
