import { COMPETENCIES, type Competency } from "@starboard/domain/competency";
import { BANDS, type Band, STORY_KINDS, type StoryKind } from "@starboard/domain/evaluation";
import type { BankStory } from "./bank-story.ts";

export const BANK_ORDERS = ["edited", "score", "title", "practised"] as const;
/** Last edited first, best score first, by title, or longest not said aloud first. */
export type BankOrder = (typeof BANK_ORDERS)[number];

/** What of the bank is shown and in which order; it lives in the page's address. */
export interface BankFilter {
  search: string;
  kind: StoryKind | "all";
  band: Band | "all";
  competency: Competency | "all";
  order: BankOrder;
  isArchive: boolean;
}

export const NO_BANK_FILTER: BankFilter = {
  search: "",
  kind: "all",
  band: "all",
  competency: "all",
  order: "edited",
  isArchive: false,
};

export const SEARCH_MAX_LENGTH = 80;

/** Reads the address; what it does not know is left out. */
export function readBankFilter(params: Pick<URLSearchParams, "get">): BankFilter {
  const one = <Value extends string>(values: readonly Value[], name: string) =>
    values.find((value) => value === params.get(name));
  return {
    search: (params.get("find") ?? "").slice(0, SEARCH_MAX_LENGTH),
    kind: one(STORY_KINDS, "kind") ?? "all",
    band: one(BANDS, "band") ?? "all",
    competency: one(COMPETENCIES, "competency") ?? "all",
    order: one(BANK_ORDERS, "sort") ?? "edited",
    isArchive: params.get("show") === "archive",
  };
}

/** The part of the address after the question mark; empty when nothing is filtered. */
export function writeBankFilter({ search, kind, band, competency, order, isArchive }: BankFilter): string {
  const params = new URLSearchParams();
  if (isArchive) params.set("show", "archive");
  if (search) params.set("find", search);
  if (kind !== "all") params.set("kind", kind);
  if (band !== "all") params.set("band", band);
  if (competency !== "all") params.set("competency", competency);
  if (order !== "edited") params.set("sort", order);
  return params.toString();
}

/** Whether anything is left out; the order leaves nothing out. */
export const isFiltering = ({ search, kind, band, competency }: BankFilter): boolean =>
  search.trim() !== "" || kind !== "all" || band !== "all" || competency !== "all";

const collator = new Intl.Collator("en", { numeric: true });
const folded = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase("en");

/** The stories that fit, in the order asked for. The search looks at titles and questions, without accents and case. */
export function showBank(stories: readonly BankStory[], filter: BankFilter): BankStory[] {
  const wanted = folded(filter.search.trim());
  return stories
    .filter(
      (story) =>
        (filter.kind === "all" || story.kind === filter.kind) &&
        (filter.band === "all" || story.band === filter.band) &&
        (filter.competency === "all" || story.competencies.includes(filter.competency)) &&
        folded(`${story.title}\n${story.question}`).includes(wanted),
    )
    .sort((a, b) => compare(a, b, filter.order) || a.number - b.number);
}

/** A text with too little evidence is shown without a number, and must not be placed by one. */
const shownScore = ({ band, score }: BankStory) => (band === "insufficient" ? -1 : (score ?? -1));

function compare(a: BankStory, b: BankStory, order: BankOrder): number {
  switch (order) {
    case "edited":
      return 0;
    case "score":
      return shownScore(b) - shownScore(a);
    case "title":
      return collator.compare(a.title, b.title);
    case "practised":
      return (a.practisedAt?.getTime() ?? 0) - (b.practisedAt?.getTime() ?? 0);
  }
}
