import { WORD_CLASS } from "../../lexicons/word-classes.ts";
import { hasIn, isIn, TOKEN, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";

const WISHED =
  wordSet(`would could should might may will shall target targets goal goals aim aimed aiming plan planned plans promise promised forecast forecasted
   predicted projected expected hoped hope wanted want budgeted estimate estimated proposed suggested if unless must supposed objective
   kpi standard norm until decided trying tried promising threatened never didn't doesn't don't wouldn't couldn't not won't`);
/** They wish only with "to" behind them: "failed to cut", but "failed deliveries fell". */
const WISHED_TO = wordSet("failed fails fail");
const ACHIEVED = wordSet(
  "managed able helped helping helps allowed allowing enough let led continued began started enabled enabling used us me them him her it",
);
const BASE_VERBS = wordSet(
  "cut reduce lower raise improve increase decrease bring get double halve triple drop shorten trim grow lift go take",
);
const OPENERS = wordSet("i we he she it they the our my this that by");
const REACH = 14;

/** Whether the clause before a movement only wishes, plans, forecasts or denies it. */
export function isHypothetical(tokens: Tokens, bits: readonly number[], at: number, firstToken: number): boolean {
  let isMoved = false;
  for (let index = at - 1; index >= firstToken && index >= at - REACH; index--) {
    const word = tokens.word[index] as string;
    if (tokens.kind[index] === TOKEN.mark && /^[.;:!?,]$/.test(word)) return false;
    if (word === "but" || word === "so" || word === "which" || word === "then") return false;
    if (word === "and" && isNewClause(tokens, bits, index + 1)) return false;
    if (isIn(WISHED_TO, tokens, index) && tokens.word[index + 1] === "to") return true;
    if (((bits[index] as number) & MOVING) !== 0 && isPast(tokens, bits, index)) isMoved = true;
    if ((isMoved && isIn(WISHES, tokens, index)) || isDoneAt(tokens, index)) continue;
    if (isIn(WISHED, tokens, index) && !(word === "may" && tokens.capital[index] === 1 && index > firstToken))
      return !(word === "not" && tokens.word[index + 1] === "only") && !isHabit(tokens, index, firstToken);
    if (word === "to" && isIn(BASE_VERBS, tokens, index + 1) && !isIn(ACHIEVED, tokens, index - 1)) return true;
  }
  return false;
}

/** "children on a plan went from 21 to 8": a plan before what did move is no wish. */
const WISHES = wordSet(
  "plan plans target targets goal goals forecast estimate objective kpi standard norm promise aim",
);
const MOVING = WORD_CLASS.up | WORD_CLASS.down;

/** "the time could be shortened from 38 to 16 days": in many languages what could be done was done. */
const isDoneAt = ({ word }: Tokens, at: number): boolean =>
  word[at] === "could" && word[at + 1] === "be" && (word[at + 2] ?? "").endsWith("ed") && word[at + 3] === "from";

const isPast = (tokens: Tokens, bits: readonly number[], at: number): boolean =>
  ((bits[at] as number) & WORD_CLASS.past) !== 0 || (tokens.word[at] as string).endsWith("ed");

/** "Previously it could take 3 weeks": what was usual, no wish. */
const isHabit = (tokens: Tokens, at: number, firstToken: number): boolean =>
  /^(could|would|might)$/.test(tokens.word[at] as string) && hasIn(FORMERLY, tokens, Math.max(firstToken, at - 3), at);
const FORMERLY = wordSet("previously formerly before once earlier originally");

const isNewClause = (tokens: Tokens, bits: readonly number[], at: number) =>
  isIn(OPENERS, tokens, at) || ((bits[at] ?? 0) & WORD_CLASS.past) !== 0 || (tokens.word[at] ?? "").endsWith("ed");
