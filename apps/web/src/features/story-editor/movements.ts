import type { Evaluation, Measure, Quantity } from "@starboard/domain/evaluation";
import type { SectionLabel } from "@starboard/domain/section";
import { placeRange } from "./placed-findings.ts";

/** A movement that a section tells with both sides, and of which nothing says what it comes to. */
export interface Movement {
  section: SectionLabel;
  before: number;
  after: number;
  /** Both as they are written: "52 min", "31 min". */
  sides: readonly [string, string];
  /** All its words, and where they end in the section's text, in UTF-16 units. */
  words: string;
  end: number;
}

type Joined = { text: string; spans: Parameters<typeof placeRange>[0] };
type Told = Pick<Evaluation, "changes" | "quantities" | "sections">;

const isShare = (unit: string | null): boolean => unit === "%" || unit === "x" || unit === "pp";
const plain = (side: Measure | null): number | null =>
  side && !isShare(side.unit) && typeof side.value === "number" ? side.value : null;

/** Movements of plain figures without their percentage: in their own sentence, or anywhere where it is this very one. */
export function listMovements({ changes, quantities, sections }: Told, { text, spans }: Joined): Movement[] {
  return changes.flatMap(({ start, end, ...change }) => {
    const [before, after] = [plain(change.from), plain(change.to)];
    const place = placeRange(spans, { start, end });
    if (!(before && after !== null && before !== after && place)) return [];
    const inside = quantities.filter((each) => each.start >= start && each.end <= end);
    const from = inside.find(({ value }) => value === before)?.text;
    const to = inside.findLast(({ value }) => value === after)?.text;
    const sentence = sections.find((each) => each.start <= start && start < each.end);
    const percent = Math.abs((after - before) / before) * 100;
    const says = (each: Quantity) =>
      isShare(each.unit) &&
      ((sentence && each.start >= sentence.start && each.start < sentence.end) ||
        Math.abs(Math.abs(Number(each.value)) - percent) <= 1);
    if (from === undefined || to === undefined || quantities.some(says)) return [];
    const words = text.slice(start, end);
    return [{ section: place.section, before, after, sides: [from, to], words, end: place.end }];
  });
}
