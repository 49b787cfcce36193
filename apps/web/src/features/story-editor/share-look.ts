import { SECTION_LABELS } from "@starboard/domain/section";
import type { Analysis } from "./analysis.ts";
import { type PlacedFinding, sortFindings } from "./placed-findings.ts";
import { PLACES, shareEqual } from "./share-equal.ts";

/** How long the text takes to say is told past React, by `useSpokenRange`. */
const TOLD: ReadonlySet<string> = new Set(["speech"]);

/** An analysis as its author sees it, and how many findings they have hidden. */
export interface Seen {
  seen: Analysis;
  hidden: number;
}

/**
 * The newer one, in which whatever is shown alike is the very part of the older one, wherever its words stand by now; the
 * older one itself where nothing is shown otherwise. So places in it may be old: who needs them takes the newest analysis.
 */
export function shareLook(older: Seen | null, newer: Seen): Seen {
  if (!older) return newer;
  const [before, now] = [older.seen, newer.seen];
  const shared = {
    text: before.text,
    evaluation: shareEqual(before.evaluation, now.evaluation, TOLD),
    ...shareNotes(before, now),
    edits: shareEqual(before.edits, now.edits, PLACES),
    acts: shareEqual(before.acts, now.acts, PLACES),
    blanks: shareEqual(before.blanks, now.blanks, PLACES),
    movements: shareEqual(before.movements, now.movements, PLACES),
    spoken: shareEqual(before.spoken, now.spoken),
  };
  const parts = Object.keys(shared) as (keyof Analysis)[];
  const isSame = older.hidden === newer.hidden && parts.every((part) => shared[part] === before[part]);
  return isSame ? older : { seen: { ...shared, text: now.text }, hidden: newer.hidden };
}

type Notes = Pick<Analysis, "placed" | "findings">;

/** All of the older ones where each says the same and they stand in the same order; else places are told of one text only. */
function shareNotes(older: Notes, newer: Notes): Notes {
  const isSame =
    older.placed.length === newer.placed.length &&
    newer.placed.every((each, at) => isAlike(older.placed[at], each)) &&
    orderOf(older) === orderOf(newer);
  if (isSame) return { placed: older.placed, findings: older.findings };
  const known = new Map(older.placed.map((each) => [each.id, each]));
  const placed = newer.placed.map((each) => shareEqual(known.get(each.id), each));
  return { placed, findings: sortFindings(placed, SECTION_LABELS) };
}

const hasWords = ({ start, end }: PlacedFinding) => end > start;

/** A note without words stands at its section's head, so that getting some shows. */
const isAlike = (older: PlacedFinding | undefined, newer: PlacedFinding): boolean =>
  older !== undefined && hasWords(older) === hasWords(newer) && shareEqual(older, newer, PLACES) === older;

const orderOf = ({ placed }: Notes): string =>
  placed
    .toSorted((a, b) => (a.section ?? "").localeCompare(b.section ?? "") || a.start - b.start)
    .map(({ id }) => id)
    .join();
