const FORBIDDEN = /\u0000|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** False for a NUL and for half of a character that takes two units. */
export const isStorable = (text: string): boolean => !FORBIDDEN.test(text);
