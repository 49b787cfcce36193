import { NOT_AN_ACT_OPENING, STATIVE_PARTICIPLES } from "../lexicons/act-words.ts";
import { WORD_CLASS } from "../lexicons/word-classes.ts";
import type { Document, Sentence } from "../text/document-model.ts";
import { TOKEN, type Tokens } from "../text/tokenize.ts";

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

const NONE = 0;

/** Finds the acts of the candidate, of the group and of nobody, in reading order. */
export function findActs(document: Document, bits: readonly number[]): Act[] {
  const acts: Act[] = [];
  for (let index = 0; index < document.sentences.length; index++) {
    readSentence(document.tokens, bits, document.sentences[index] as Sentence, index, acts);
  }
  return acts;
}

function readSentence(tokens: Tokens, bits: readonly number[], sentence: Sentence, index: number, acts: Act[]): void {
  const { firstToken, endToken } = sentence;
  const before = acts.length;
  let subject = NONE;
  let current: Act | null = null;
  let isOpen = true;
  const open = (agent: Agent, first: number, verb: number, isDeed: boolean) => {
    if (current !== null) current.end = first;
    current = { agent, verb, first, end: endToken, sentence: index, isDeed };
    acts.push(current);
  };
  for (let at = firstToken; at < endToken; at++) {
    const bit = bits[at] as number;
    if (tokens.kind[at] === TOKEN.mark) {
      const mark = tokens.word[at];
      if (mark === ":" || mark === ";" || mark === "(" || mark === "–" || mark === "—") {
        isOpen = true;
        subject = NONE;
        if (mark !== ":" || at - firstToken > 4) current = null;
      } else if (mark === ",") isOpen = true;
      continue;
    }
    if ((bit & (WORD_CLASS.self | WORD_CLASS.group)) !== 0) {
      subject = bit & (WORD_CLASS.self | WORD_CLASS.group);
      const verb = skipAdverbs(tokens, bits, at + 1, endToken);
      if (verb < endToken)
        open((subject & WORD_CLASS.self) !== 0 ? "I" : "we", at, verb, isDeedAt(tokens, bits, at, verb, endToken));
      at = Math.max(at, verb);
      isOpen = false;
      continue;
    }
    if (isPassiveAt(tokens, bits, at, endToken, subject)) {
      open("nobody", at, at + 1, true);
      isOpen = false;
      continue;
    }
    if (isOpen) {
      const verb = skipAdverbs(tokens, bits, at, endToken);
      if (isPastAt(tokens, bits, verb) && opensAct(tokens, bits, verb, endToken)) {
        const agent: Agent | null =
          acts.length > before && current !== null
            ? inherited(current)
            : at === firstToken || isAfterColon(tokens, at)
              ? "implied"
              : null;
        if (agent !== null) {
          open(agent, at, verb, true);
          at = verb;
        }
      } else if (acts.length === before) subject = (bits[at] as number) & WORD_CLASS.other;
      isOpen = false;
    }
    if (JOINERS.has(tokens.word[at] as string)) isOpen = true;
    else if ((bit & WORD_CLASS.other) !== 0 && isSubjectPlace(tokens, bits, at)) {
      subject = WORD_CLASS.other;
      if (current !== null) (current as Act).end = at;
      current = null;
    }
  }
}

const JOINERS = new Set(["and", "then", "but", "or"]);

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

const isLyAdverb = (tokens: Tokens, at: number) => {
  const word = tokens.word[at] as string;
  return word.length > 4 && word.endsWith("ly");
};

/** An irregular past or a word in -ed. */
export function isPastAt(tokens: Tokens, bits: readonly number[], at: number): boolean {
  if (tokens.kind[at] !== TOKEN.word) return false;
  if (((bits[at] as number) & WORD_CLASS.past) !== 0) return true;
  return isEd(tokens.word[at] as string);
}

const isEd = (word: string) => word.length > 3 && word.endsWith("ed") && !word.endsWith("eed") && word !== "need";

function isParticipleAt(tokens: Tokens, bits: readonly number[], at: number): boolean {
  if (tokens.kind[at] !== TOKEN.word) return false;
  return ((bits[at] as number) & WORD_CLASS.participle) !== 0 || isEd(tokens.word[at] as string);
}

/** "Failed deliveries decreased" opens with an adjective, "Shipped a hotfix" with an act. */
function opensAct(tokens: Tokens, bits: readonly number[], verb: number, endToken: number): boolean {
  const word = tokens.word[verb] as string;
  if (NOT_AN_ACT_OPENING.has(word)) return false;
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
  if (((bits[verb] as number) & WORD_CLASS.state) !== 0) return false;
  return (
    tokens.kind[verb] === TOKEN.word &&
    (((bits[verb] as number) & WORD_CLASS.function) === 0 || isPastAt(tokens, bits, verb))
  );
}

const PASSIVE_BE = new Set(["was", "were", "been", "being", "got"]);
const DUTY = new Set(["to", "must", "can", "could", "will", "would", "should", "may", "might"]);

/** "meetings were held", "has been updated"; neither a duty ("had to be recovered") nor a state ("was worried"). */
function isPassiveAt(tokens: Tokens, bits: readonly number[], at: number, endToken: number, subject: number): boolean {
  const word = tokens.word[at] as string;
  if (!PASSIVE_BE.has(word) || (subject & (WORD_CLASS.self | WORD_CLASS.group)) !== 0) return false;
  const previous = tokens.word[at - 1] ?? "";
  if (DUTY.has(previous) || previous === "which" || previous === "that" || previous === "who") return false;
  if (((bits[at - 1] ?? 0) & (WORD_CLASS.self | WORD_CLASS.group | WORD_CLASS.other)) !== 0 && previous !== "it")
    return false;
  let verb = skipAdverbs(tokens, bits, at + 1, endToken);
  if (tokens.word[verb] === "being" || tokens.word[verb] === "been") verb++;
  if (verb >= endToken || !isParticipleAt(tokens, bits, verb)) return false;
  const participle = tokens.word[verb] as string;
  if (STATIVE_PARTICIPLES.has(participle)) return false;
  for (let next = verb + 1; next < endToken && next < verb + 8; next++) {
    const after = tokens.word[next];
    if (after === "me" || after === "myself" || after === "mine") return false;
    if (after === "by" && !isMeansBy(tokens, next + 1)) return false;
    if (tokens.kind[next] === TOKEN.mark) break;
  }
  return true;
}

/** "by posters", "by email", "by hand" name a means, not who did it; so do times and amounts. */
const isMeansBy = (tokens: Tokens, at: number) =>
  tokens.kind[at] === TOKEN.number ||
  /^(a|an|hand|email|e|mail|phone|post|night|then|mid|half|posters?|about|over|the|end|using)$/.test(
    tokens.word[at] ?? "",
  ) ||
  /ing$/.test(tokens.word[at] ?? "");
