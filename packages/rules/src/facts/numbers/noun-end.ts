import type { Tokens } from "../../text/tokenize.ts";
import type { QuantityFact } from "../fact-model.ts";

/** Behind "dogs" in "by 8 dogs, to 31": a count ends before what it counts. */
export const nounEnd = ({ word }: Tokens, { unit, end }: QuantityFact): number => (word[end] === unit ? end + 1 : end);
