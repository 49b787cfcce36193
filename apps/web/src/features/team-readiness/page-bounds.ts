/** So many rows a browser draws at once without anybody waiting; of more it would take seconds on a phone. */
const PAGE = 200;
/** Fewer than these at the end are drawn with the page before: nobody turns a page for one person. */
const LEAST = 50;

export interface PageBounds {
  /** Places in the list, from 0; `to` is the first that is not on the page any more. */
  from: number;
  to: number;
}

/** The pages of a table of so many people: each of them is on exactly one, and there is at least one page. */
export function pageBounds(total: number): readonly [PageBounds, ...PageBounds[]] {
  const rest = total % PAGE;
  const count = Math.max(1, Math.floor(total / PAGE) + (rest >= LEAST ? 1 : 0));
  const bounds = (at: number) => ({ from: at * PAGE, to: at === count - 1 ? total : (at + 1) * PAGE });
  return [bounds(0), ...Array.from({ length: count - 1 }, (_, at) => bounds(at + 1))];
}
