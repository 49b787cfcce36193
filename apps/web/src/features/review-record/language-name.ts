const names = new Intl.DisplayNames(["en"], { type: "language" });

/** The English name of a language by its BCP 47 tag. */
export const languageName = (tag: string): string => names.of(tag) ?? tag;
