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
