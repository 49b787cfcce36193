import { NOT_AN_ACT_OPENING, STATIVE_PARTICIPLES } from "../lexicons/act-words.ts";
import { WORD_CLASS } from "../lexicons/word-classes.ts";
import type { Document, Sentence } from "../text/document-model.ts";
import { endingOf, endsIn, isIn, TOKEN, type Tokens } from "../text/tokenize.ts";
import { wordSet } from "../text/vocabulary.ts";

/** Who acts: "I", an understood I ("Shipped a hotfix"), "we", or nobody ("Meetings were held"). */
export type Agent = "I" | "implied" | "we" | "nobody";

/** One act; token indices, end exclusive. */
export interface Act {
  agent: Agent;
  /** The verb's token. */
  verb: number;
  first: number;
  end: number;
  sentence: number;
  /** False for "I was", "I had to", "I think": a state, a duty or a thought. */
  isDeed: boolean;
}

/** Finds the acts of the candidate, of the group and of nobody, in reading order. */
export function findActs(document: Document, bits: readonly number[]): Act[] {
  const acts: Act[] = [];
  document.sentences.forEach((sentence, index) => {
    new ClauseReader(document.tokens, bits, sentence, index, acts).read();
  });
  return acts;
}

const SELF_OR_GROUP = WORD_CLASS.self | WORD_CLASS.group;
/** What a word must be to end a clause, or to begin one inside a sentence. */
const MAY_TURN = SELF_OR_GROUP | WORD_CLASS.be | WORD_CLASS.function | WORD_CLASS.other;
const OPENING_MARKS = wordSet(", : ; ( – —");

/** Reads one sentence from left to right, keeping the subject and whether a verb may open a clause here. */
class ClauseReader {
  private readonly tokens: Tokens;
  private readonly bits: readonly number[];
  private readonly first: number;
  private readonly end: number;
  private readonly sentence: number;
  private readonly acts: Act[];
  private readonly before: number;
  /** Word class of the last subject, or 0. */
  private subject = 0;
  private current: Act | null = null;
  /** The last act of a main clause: "I kept what we could prove and moved it" goes on with "I". */
  private lead: Act | null = null;
  private isOpen = true;

  constructor(tokens: Tokens, bits: readonly number[], sentence: Sentence, index: number, acts: Act[]) {
    this.tokens = tokens;
    this.bits = bits;
    this.first = sentence.firstToken;
    this.end = sentence.endToken;
    this.sentence = index;
    this.acts = acts;
    this.before = acts.length;
  }

  read(): void {
    const { kind } = this.tokens;
    for (let at = this.first; at < this.end; at++) {
      if (kind[at] === TOKEN.mark) this.passMark(at);
      // Inside a clause most words change nothing.
      else if (this.isOpen || ((this.bits[at] as number) & MAY_TURN) !== 0) at = this.readWord(at);
    }
  }

  private passMark(at: number): void {
    if (!isIn(OPENING_MARKS, this.tokens, at)) return;
    this.isOpen = true;
    const mark = this.tokens.word[at];
    if (mark === ",") return;
    this.subject = 0;
    if (mark !== ":" || at - this.first > 4) this.current = null;
  }

  /** Returns the last token that was used up. */
  private readWord(at: number): number {
    const { tokens, bits, end } = this;
    const bit = bits[at] as number;
    if ((bit & SELF_OR_GROUP) !== 0) return this.readSubject(at, bit);
    if ((bit & WORD_CLASS.be) !== 0 && isPassiveAt(tokens, bits, at, end, this.subject)) {
      this.open("nobody", at, at + 1, true);
      this.isOpen = false;
      return at;
    }
    const last = this.isOpen ? this.readOpening(at) : at;
    if ((bit & WORD_CLASS.function) !== 0 && isIn(JOINERS, tokens, at)) this.isOpen = true;
    else if (last === at && (bit & WORD_CLASS.other) !== 0 && isSubjectPlace(tokens, bits, at)) {
      this.subject = WORD_CLASS.other;
      if (this.current !== null) this.close(this.current, at);
      this.current = null;
    }
    return last;
  }

  private readSubject(at: number, bit: number): number {
    this.subject = bit & SELF_OR_GROUP;
    this.isOpen = false;
    const verb = skipAdverbs(this.tokens, this.bits, at + 1, this.end);
    if (verb >= this.end) return at;
    const agent = (bit & WORD_CLASS.self) !== 0 ? "I" : "we";
    this.open(agent, at, verb, isDeedAt(this.tokens, this.bits, at, verb, this.end));
    return verb;
  }

  /** A past verb at the opening of a clause: "Shipped …", "… and wrote …". */
  private readOpening(at: number): number {
    const { tokens, bits, end } = this;
    this.isOpen = false;
    const verb = skipAdverbs(tokens, bits, at, end);
    if (verb < end && isPastAt(tokens, bits, verb) && opensAct(tokens, bits, verb, end)) {
      const isStart = at === this.first || isAfterColon(tokens, at);
      const before = this.current === null ? null : (this.lead ?? this.current);
      const agent = before !== null ? inherited(before) : isStart ? "implied" : null;
      if (agent === null) return at;
      this.open(agent, at, verb, true);
      return verb;
    }
    if (this.acts.length === this.before) this.subject = (bits[at] as number) & WORD_CLASS.other;
    return at;
  }

  /** Ends an act before `end`, without the "and" or the comma that leads on. */
  private close(act: Act, end: number): void {
    let last = end;
    while (last > act.verb + 1 && (this.tokens.kind[last - 1] === TOKEN.mark || isIn(JOINERS, this.tokens, last - 1)))
      last--;
    act.end = Math.max(last, act.first + 1);
  }

  private open(agent: Agent, first: number, verb: number, isDeed: boolean): void {
    if (this.current !== null) this.close(this.current, first);
    this.current = { agent, verb, first, end: this.end, sentence: this.sentence, isDeed };
    this.acts.push(this.current);
    if (!isIn(SUBORDINATORS, this.tokens, first - 1)) this.lead = this.current;
  }
}

const SUBORDINATORS = wordSet(
  "that which what where how why because if when as since before until after while whether who than",
);

const JOINERS = wordSet("and then but or");

const isAfterColon = (tokens: Tokens, at: number) => tokens.word[at - 1] === ":" || tokens.word[at - 1] === ";";

/** "I asked … and wrote …": the second verb has the same subject; a passive hands on nothing. */
const inherited = (act: Act): Agent | null => (act.agent === "nobody" ? null : act.agent);

/** "they", "it" and the like as a subject: a verb follows. */
const isSubjectPlace = (tokens: Tokens, bits: readonly number[], at: number) =>
  at + 1 < tokens.length && ((bits[at + 1] as number) & (WORD_CLASS.past | WORD_CLASS.be | WORD_CLASS.state)) !== 0;

function skipAdverbs(tokens: Tokens, bits: readonly number[], from: number, endToken: number): number {
  let at = from;
  while (at < endToken && at < from + 3 && (((bits[at] as number) & WORD_CLASS.adverb) !== 0 || isLyAdverb(tokens, at)))
    at++;
  return at;
}

const LY = endingOf("ly");

const isLyAdverb = (tokens: Tokens, at: number) => endsIn(tokens, at, LY) && (tokens.word[at] as string).length > 4;

/** An irregular past or a word in -ed. */
function isPastAt(tokens: Tokens, bits: readonly number[], at: number): boolean {
  if (tokens.kind[at] !== TOKEN.word) return false;
  if (((bits[at] as number) & WORD_CLASS.past) !== 0) return true;
  return isEd(tokens, at);
}

const ED = endingOf("ed");
const EED = endingOf("eed");

const isEd = (tokens: Tokens, at: number) =>
  endsIn(tokens, at, ED) && tokens.ending[at] !== EED && (tokens.word[at] as string).length > 3;

function isParticipleAt(tokens: Tokens, bits: readonly number[], at: number): boolean {
  if (tokens.kind[at] !== TOKEN.word) return false;
  return ((bits[at] as number) & WORD_CLASS.participle) !== 0 || isEd(tokens, at);
}

/** "Failed deliveries decreased" opens with an adjective, "Shipped a hotfix" with an act. */
function opensAct(tokens: Tokens, bits: readonly number[], verb: number, endToken: number): boolean {
  if (NOT_AN_ACT_OPENING.hasAt(tokens, verb)) return false;
  const next = verb + 1;
  if (next >= endToken || tokens.word[next] === "by") return false;
  for (let at = next; at < endToken && at < next + 3; at++) {
    if (((bits[at] as number) & WORD_CLASS.function) !== 0) return true;
    if (tokens.kind[at] !== TOKEN.word) return true;
    if (at > next - 1 && isPastAt(tokens, bits, at) && (tokens.word[at - 1] as string).endsWith("s")) return false;
  }
  return true;
}

/** Whether "I …" tells a deed; duties, states, thoughts and wishes do not. */
function isDeedAt(tokens: Tokens, bits: readonly number[], subject: number, verb: number, endToken: number): boolean {
  const contracted = tokens.word[subject] as string;
  const word = tokens.word[verb] as string;
  if (contracted === "i'm" || contracted === "we're" || contracted === "i'll" || contracted === "we'll") return false;
  const isPerfect = contracted === "i've" || contracted === "we've" || contracted === "i'd" || contracted === "we'd";
  if (isPerfect) return isParticipleAt(tokens, bits, verb) && ((bits[verb] as number) & WORD_CLASS.state) === 0;
  if (word === "had" || word === "have") {
    const next = skipAdverbs(tokens, bits, verb + 1, endToken);
    return (
      tokens.word[next] !== "been" &&
      isParticipleAt(tokens, bits, next) &&
      ((bits[next] as number) & WORD_CLASS.state) === 0
    );
  }
  if (((bits[verb] as number) & WORD_CLASS.state) !== 0 || isIn(NOT_DONE, tokens, verb)) return false;
  return (
    tokens.kind[verb] === TOKEN.word &&
    (((bits[verb] as number) & WORD_CLASS.function) === 0 || isPastAt(tokens, bits, verb))
  );
}

/** "I won't go into that" tells what is not done. */
const NOT_DONE = wordSet("won't wouldn't can't cannot couldn't shouldn't mustn't");

const PASSIVE_BE = wordSet("was were been being got");
const DUTY = wordSet("to must can could will would should may might");

/** "meetings were held", "has been updated"; neither a duty ("had to be recovered") nor a state ("was worried"). */
function isPassiveAt(tokens: Tokens, bits: readonly number[], at: number, endToken: number, subject: number): boolean {
  if (!isIn(PASSIVE_BE, tokens, at) || (subject & (WORD_CLASS.self | WORD_CLASS.group)) !== 0) return false;
  const previous = tokens.word[at - 1] ?? "";
  if (isIn(DUTY, tokens, at - 1) || previous === "which" || previous === "that" || previous === "who") return false;
  if (((bits[at - 1] ?? 0) & (WORD_CLASS.self | WORD_CLASS.group | WORD_CLASS.other)) !== 0 && previous !== "it")
    return false;
  let verb = skipAdverbs(tokens, bits, at + 1, endToken);
  if (tokens.word[verb] === "being" || tokens.word[verb] === "been") verb++;
  if (verb >= endToken || !isParticipleAt(tokens, bits, verb)) return false;
  if (STATIVE_PARTICIPLES.hasAt(tokens, verb)) return false;
  for (let next = verb + 1; next < endToken && next < verb + 8; next++) {
    const after = tokens.word[next];
    if (after === "me" || after === "myself" || after === "mine") return false;
    if (after === "by" && !isMeansBy(tokens, next + 1)) return false;
    if (tokens.kind[next] === TOKEN.mark) break;
  }
  return true;
}

/** "by posters", "by email", "by hand", "by the end" name a means or a time, not who did it. */
function isMeansBy(tokens: Tokens, at: number): boolean {
  const word = tokens.word[at] ?? "";
  if (tokens.kind[at] === TOKEN.number || word.endsWith("ing") || isIn(MEANS, tokens, at)) return true;
  return word === "the" && /^(end|time|beginning|start|deadline|hour)$/.test(tokens.word[at + 1] ?? "");
}

const MEANS = wordSet("hand email e mail phone post night then mid half poster posters letter video date about over");
