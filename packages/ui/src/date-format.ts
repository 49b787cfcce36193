const made = new Map<string, Intl.DateTimeFormat>();

/**
 * A formatter for dates, made once for each locale and set of options: making one takes as long as a hundred uses, and a
 * list says dozens of times. As many are kept as there are time zones and forms in use.
 */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = made.get(key) ?? new Intl.DateTimeFormat(locale, options);
  made.set(key, format);
  return format;
}

/** The day it is in a zone, as 2026-01-31. */
export const dayIn = (at: Date | number, timeZone: string): string =>
  dateFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(at);
