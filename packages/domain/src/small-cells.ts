/** A count of fewer people or stories than this could tell of one of them. */
export const SMALL_CELL = 5;

/**
 * Counts as somebody may see them who may not see the individuals: null is hidden. Cells from 1 to 4 are hidden, and
 * with them the smallest others, until what is hidden is at least two cells and at least 5 in all, so that no hidden
 * cell follows from the total. Where that cannot be, everything is hidden.
 */
export function hideSmallCells(counts: readonly number[]): (number | null)[] {
  const isHidden = counts.map((count) => count > 0 && count < SMALL_CELL);
  if (!isHidden.includes(true)) return [...counts];
  const others = counts
    .map((count, at) => ({ count, at }))
    .filter(({ count, at }) => count > 0 && !isHidden[at])
    .sort((a, b) => a.count - b.count || a.at - b.at);
  const hidden = () => counts.filter((_, at) => isHidden[at]);
  const isSafe = () => hidden().length >= 2 && hidden().reduce((sum, count) => sum + count, 0) >= SMALL_CELL;
  for (const { at } of others) {
    if (isSafe()) break;
    isHidden[at] = true;
  }
  if (!isSafe()) return counts.map(() => null);
  return counts.map((count, at) => (isHidden[at] ? null : count));
}

/**
 * Counts over more people than somebody may see, of whom they see some by themselves: `known` holds what they can count
 * in each of those groups, which may share people. What would be left over, the others, is hidden like any small cell,
 * since taking the own from the whole is the first thing anybody does.
 */
export function hideSmallComplements(
  counts: readonly number[],
  known: readonly (readonly number[])[],
): (number | null)[] {
  const others = counts.map((count, at) => {
    const own = known.map((group) => group[at] ?? 0);
    // Groups that share people leave between these two.
    const most = count - Math.max(0, ...own);
    const least = count - own.reduce((sum, one) => sum + one, 0);
    return most === 0 ? 0 : Math.max(1, least);
  });
  const hidden = hideSmallCells(others);
  return counts.map((count, at) => (hidden[at] === null ? null : count));
}

/**
 * A count that its reader may have told again and again over other rules or other people: null under 5, else a multiple
 * of 5 next to it. Which of the two follows from `content`, a number that is another one for any other members of the
 * cell: the same cell is always told alike, and a step between two answers does not say at which count it lies.
 */
export function tellInFives(count: number, content: bigint): number | null {
  if (count < SMALL_CELL) return null;
  const lift = Number(BigInt.asUintN(64, content) % BigInt(SMALL_CELL));
  return SMALL_CELL * Math.floor((count + lift) / SMALL_CELL);
}

/**
 * How many of `all` people did what is each person's own affair: null where fewer than 5 did, or did not, else rounded
 * down to a multiple of 5, so that no two groups that differ by a person or two tell of them.
 */
export function tellOfPeople(count: number, all: number): number | null {
  return count < SMALL_CELL || all - count < SMALL_CELL ? null : count - (count % SMALL_CELL);
}
