import { SECTION_LABELS, type Sections } from "@starboard/domain/section";
import type { TextRange } from "@/features/marked-text/index.ts";

/** Where quoted words stand in the text, the first place where there are several; null where they are not in it. */
export function findQuote(sections: Sections, quote: string | undefined): TextRange | null {
  if (!quote) return null;
  for (const section of SECTION_LABELS) {
    const start = sections[section].indexOf(quote);
    if (start !== -1) return { section, start, end: start + quote.length };
  }
  return null;
}
