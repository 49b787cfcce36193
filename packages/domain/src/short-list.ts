import { z } from "zod";

interface Bounds {
  min?: number;
  max: number;
  /** What to say of too few or too many. */
  message: string;
}

/**
 * A list whose length is judged before its members: of 20,000 wrong members each would get a message of its own,
 * and everybody else would wait for them.
 */
export const shortList = <Item extends z.ZodType>(item: Item, { min = 0, max, message }: Bounds) =>
  z.array(z.unknown()).min(min, message).max(max, message).pipe(z.array(item)) as unknown as z.ZodType<
    z.output<Item>[],
    z.input<Item>[]
  >;
