export type Placed = { id: string; top: number; height: number };

/**
 * Places notes level with their lines (`top`, px from the top of the column) without overlap: one that would run into
 * the note above moves down by what is missing. The pinned note stays on its line; notes above it give way upwards.
 * Returns the tops by id; input in any order, equal tops keep their order.
 */
export function stackNotes(notes: readonly Placed[], gap: number, pinnedId?: string): Map<string, number> {
  const sorted = [...notes].sort((a, b) => a.top - b.top);
  const pin = sorted.findIndex((note) => note.id === pinnedId);
  const tops = new Map<string, number>();
  let floor = Number.NEGATIVE_INFINITY;
  for (const [place, note] of sorted.entries()) {
    const top = place === pin ? note.top : Math.max(note.top, floor);
    tops.set(note.id, top);
    floor = top + note.height + gap;
  }
  let ceiling = sorted[pin]?.top ?? Number.POSITIVE_INFINITY;
  for (const note of sorted.slice(0, Math.max(0, pin)).reverse()) {
    const top = Math.min(tops.get(note.id) ?? note.top, ceiling - gap - note.height);
    tops.set(note.id, top);
    ceiling = top;
  }
  return tops;
}

/** Whether the notes whose lines stand above the pinned one's fit over it without leaving the column. */
export function hasRoomAbove(notes: readonly Placed[], gap: number, pinnedId: string): boolean {
  const pinned = notes.find(({ id }) => id === pinnedId);
  if (!pinned) return false;
  const above = [...notes].sort((a, b) => a.top - b.top);
  const needed = above.slice(0, above.indexOf(pinned)).reduce((sum, { height }) => sum + height + gap, 0);
  return needed <= pinned.top;
}
