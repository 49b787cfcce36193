/** A range of a section that is shown as marked; UTF-16 offsets into the section's text, end exclusive. */
export interface RangeMark {
  id: string;
  start: number;
  end: number;
}

/** A stretch of text under the same marks. */
export interface Run {
  start: number;
  end: number;
  text: string;
  /** Ids of the marks over it, the shortest mark first: that is the one a press means. */
  marks: readonly string[];
  /** Marks of which this is the first run; they can be reached by keyboard here. */
  opens: readonly string[];
  /** Marks of which this is the last run; their numbers stand behind it. */
  closes: readonly string[];
}

/**
 * Cuts a section into paragraphs, and each paragraph where a mark begins or ends. Line breaks belong to no run; a mark over
 * several paragraphs goes on in each. Marks may overlap, touch or cover everything; what lies outside the text is clipped.
 */
export function layOutSection(text: string, marks: readonly RangeMark[]): Run[][] {
  const inside = marks
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start), end: Math.min(text.length, mark.end) }))
    .filter((mark) => mark.start < mark.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map((match) =>
    cut(text, match.index, match.index + match[0].length, inside),
  );
  const runs = paragraphs.flat();
  for (const { id } of inside) {
    runs.find((run) => run.marks.includes(id))?.opens.push(id);
    runs.findLast((run) => run.marks.includes(id))?.closes.push(id);
  }
  return paragraphs;
}

type OpenRun = Run & { opens: string[]; closes: string[] };

function cut(text: string, from: number, to: number, marks: readonly RangeMark[]): OpenRun[] {
  const edges = marks.flatMap((mark) => [mark.start, mark.end]).filter((edge) => edge > from && edge < to);
  const cuts = [from, ...[...new Set(edges)].sort((a, b) => a - b), to];
  return cuts.slice(0, -1).map((start, place) => {
    const end = cuts[place + 1] ?? to;
    const over = marks.filter((mark) => mark.start < end && mark.end > start).map((mark) => mark.id);
    return { start, end, text: text.slice(start, end), marks: over, opens: [], closes: [] };
  });
}
