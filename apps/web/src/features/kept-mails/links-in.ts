/** The addresses in a text, each once, in order. Punctuation that ends a sentence is not part of one. */
export function linksIn(text: string): string[] {
  const found = text.match(/https?:\/\/[^\s<>"]+/g) ?? [];
  return [...new Set(found.map((link) => link.replace(/[.,;:!?)]{1,20}$/, "")))];
}
