import type { Quantity } from "@starboard/domain/evaluation";
import { joinSections, type SectionLabel, type Sections } from "@starboard/domain/section";
import { evaluate } from "./evaluate.ts";

/** What one looks at while telling a section. */
export interface Cue {
  section: SectionLabel;
  /** The first words that carry each sentence. */
  words: readonly string[];
  /** As they are written, each once. */
  numbers: readonly string[];
  /** When the section should be over, in seconds from the start. */
  untilSeconds: number;
}

/** How the time is divided where all six are told: most of it is what was done. */
const SHARES: Readonly<Record<SectionLabel, number>> = {
  situation: 0.16,
  task: 0.1,
  action: 0.4,
  tradeoffs: 0.1,
  result: 0.14,
  lessons: 0.1,
};
const CUES = 4;
const WORDS = 7;
const NUMBERS = 5;
/** Times are told in steps that a glance at a clock can follow, but for a text that is over within a minute. */
const STEP_SECONDS = 5;
const STEPPED_FROM_SECONDS = 60;
/** A cue does not end on them. */
const WEAK = new Set(
  "a an and as at but by for from in it its my of on or our that the their they this to we who with".split(" "),
);
const LEAD = /^(?:and|but|so|then|also|after that|since then|first|next|finally|because|i|we|it|there|the|a|an)[\s,]+/i;

/**
 * Keywords, numbers and times for one card, which ends in the middle of the time that the text takes to say. Sections
 * that are not written have no line.
 */
export function cueCard(sections: Sections): Cue[] {
  const { spans } = joinSections(sections);
  const { quantities, speech } = evaluate({ sections });
  const all = (speech.minSeconds + speech.maxSeconds) / 2;
  const step = all < STEPPED_FROM_SECONDS ? 1 : STEP_SECONDS;
  const told = spans.reduce((sum, { label }) => sum + SHARES[label], 0);
  let share = 0;
  return spans.map(({ label, start, end }) => {
    share += SHARES[label];
    return {
      section: label,
      words: cuesOf(sections[label]),
      numbers: numbersOf(quantities.filter((one) => one.start >= start && one.end <= end)),
      untilSeconds: Math.round((all * share) / told / step) * step,
    };
  });
}

const ENDS = " ,;:.!?";

/** Without the punctuation at its end. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ENDS.includes(text[end - 1] ?? "")) end -= 1;
  return text.slice(0, end);
}

function cuesOf(text: string): string[] {
  const sentences = text.split(/(?<=[.!?])\s+|\n+/).filter((sentence) => /\p{L}/u.test(sentence));
  return sentences.slice(0, CUES).map((sentence) => {
    let rest = sentence.replace(/^[-*•\s]+/, "");
    for (let next = rest.replace(LEAD, ""); next !== rest && next.includes(" "); next = rest.replace(LEAD, ""))
      rest = next;
    const all = rest.split(/\s+/);
    const words = all.slice(0, WORDS);
    while (words.length > 2 && words.length < all.length && WEAK.has((words.at(-1) ?? "").toLowerCase())) words.pop();
    const cue = withoutEnd(words.join(" "));
    return words.length < all.length ? `${cue} …` : cue;
  });
}

/** A count of one word or one digit, such as "two", says nothing without what it counts, and that is not in its text. */
const saysSomething = ({ kind, text }: Quantity) =>
  kind !== "not_a_metric" && (kind !== "count" || /\d\S|\s/.test(text));

const numbersOf = (quantities: readonly Quantity[]): string[] =>
  [...new Set(quantities.filter(saysSomething).map(({ text }) => text))].slice(0, NUMBERS);
