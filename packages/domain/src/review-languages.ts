/** Open reviews that a coach takes at a time, unless they say otherwise. */
export const DEFAULT_REVIEW_CAPACITY = 10;
export const REVIEW_CAPACITY_MAX = 100;

/** Languages a review may be given in, as BCP 47 tags; their names come from the reader's own browser. */
export const REVIEW_LANGUAGES = [
  "en",
  "ar",
  "bn",
  "de",
  "es",
  "fr",
  "hi",
  "it",
  "ja",
  "ko",
  "nl",
  "pl",
  "pt",
  "tr",
  "uk",
  "zh",
] as const;
export type ReviewLanguage = (typeof REVIEW_LANGUAGES)[number];
