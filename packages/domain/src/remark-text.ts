import { SECTION_LABELS, type SectionLabel } from "./section.ts";

export const MAX_REMARK_RULES = 8;

/** What stands in the text for something that is only known where it is used. */
export const PLACEHOLDERS = ["name", "words", "section"] as const;
export type RemarkValues = Partial<Record<(typeof PLACEHOLDERS)[number], string>>;

const PLACEHOLDER = /\{([a-z][a-z0-9 -]{0,30})\}/g;

/** The remark with what is known put in; what is not stays as it is, to be filled by hand. What is put in is not read again. */
export const fillRemark = (body: string, values: RemarkValues): string =>
  body.replace(PLACEHOLDER, (whole, name: string) => values[name as keyof RemarkValues] || whole);

/** What still waits to be filled, in the order of the text. */
export const listOpenPlaceholders = (text: string): { start: number; end: number }[] =>
  [...text.matchAll(PLACEHOLDER)].map(({ index, 0: whole }) => ({ start: index, end: index + whole.length }));

export const FILL_FIRST = "Fill in what stands in braces first.";

/** A comment made into a remark: the words it was about and the person's name become placeholders. */
export function generaliseRemark(body: string, { name, words }: { name: string; words: string }): string {
  const withWords = words.includes(" ") ? body.replaceAll(words, "{words}") : body;
  return name.length < 2 ? withWords : replaceName(withWords, name);
}

const GOES_ON_BEFORE = /[\p{L}\p{N}{]$/u;
const GOES_ON_AFTER = /^[\p{L}\p{N}}]/u;

/** The name where it stands by itself, not within a longer word or a placeholder. */
function replaceName(text: string, name: string): string {
  let replaced = "";
  let from = 0;
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    const isWithin = GOES_ON_BEFORE.test(text.slice(0, at)) || GOES_ON_AFTER.test(text.slice(at + name.length));
    replaced += text.slice(from, at) + (isWithin ? name : "{name}");
    from = at + name.length;
  }
  return replaced + text.slice(from);
}

export interface RemarkUse {
  body: string;
  used: number;
  /** Comments made from it that the candidate marked as addressed. */
  helped: number;
  usedIn: Partial<Record<SectionLabel, number>>;
}

/** First what was used on this section, then what is used most, then what helped most; equals stay as they came. */
export function sortRemarks<Remark extends RemarkUse>(remarks: readonly Remark[], section?: SectionLabel): Remark[] {
  const here = (remark: Remark) => (section ? (remark.usedIn[section] ?? 0) : 0);
  return [...remarks].sort((a, b) => here(b) - here(a) || b.used - a.used || b.helped - a.helped);
}

/** The section a remark is used on most; null where it was not used yet. */
export function findUsualSection({ usedIn }: Pick<RemarkUse, "usedIn">): SectionLabel | null {
  const [most] = SECTION_LABELS.filter((label) => usedIn[label]).sort((a, b) => (usedIn[b] ?? 0) - (usedIn[a] ?? 0));
  return most ?? null;
}

const fold = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Those in whose text or titles every word of the search stands, without regard to case and accents. */
export function searchRemarks<Remark extends { body: string; titles: readonly string[] }>(
  remarks: readonly Remark[],
  search: string,
): Remark[] {
  const wanted = fold(search).split(/\s+/).filter(Boolean);
  return remarks.filter(({ body, titles }) => {
    const text = fold([body, ...titles].join("\n"));
    return wanted.every((word) => text.includes(word));
  });
}
