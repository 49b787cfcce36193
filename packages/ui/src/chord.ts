import { chordParts } from "./key-hint.tsx";

/** What a chord is matched against: the part of a KeyboardEvent that matters here. */
export type Press = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "altKey" | "metaKey" | "shiftKey">;

const names: Record<string, string> = { space: " ", esc: "escape", plus: "+" };

/** Whether a press is the chord: "j", "?", "Shift+F8", "Ctrl+Alt+M", "Mod+S" (Ctrl or Cmd), "Space". */
export function isChord(press: Press, chord: string): boolean {
  const parts = chordParts(chord);
  const last = (parts.at(-1) ?? "").toLowerCase();
  const wanted = names[last] ?? last;
  const has = (modifier: string) => parts.slice(0, -1).includes(modifier);
  if (has("Mod") ? !(press.ctrlKey || press.metaKey) : press.ctrlKey !== has("Ctrl") || press.metaKey !== has("Meta"))
    return false;
  if (press.altKey !== has("Alt")) return false;
  // A printed sign such as "?" already says whether Shift was needed; a named key or a chord does not.
  const isSign = wanted.length === 1 && !/[a-z ]/.test(wanted);
  if (!isSign && press.shiftKey !== has("Shift")) return false;
  // With Alt held some systems print another letter, so the position of the key counts there.
  if (press.altKey && /^[a-z]$/.test(wanted)) return press.code === `Key${wanted.toUpperCase()}`;
  return press.key.toLowerCase() === wanted;
}

/** A chord that is one printed key: those are off while typing and can be switched off. */
export function isSingleKey(chord: string): boolean {
  const parts = chordParts(chord);
  return parts.length === 1 && (parts[0]?.length === 1 || parts[0] === "Space");
}
