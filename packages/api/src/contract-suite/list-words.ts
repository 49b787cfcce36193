/**
 * Every word of the data that draws a page, once, sorted. Its pieces and their order differ from answer to answer with
 * what was ready first, so that bytes cannot be held against each other; the markup is drawn from the same data.
 */
export function listWords(text: string, hidden: readonly string[]): string {
  const pieces = text.matchAll(/self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)/g);
  let data = [...pieces].map(([, piece]) => JSON.parse(piece ?? '""') as string).join("");
  for (const word of hidden) data = data.replaceAll(word, "");
  return [...new Set(data.match(/\p{L}{3,}/gu))].sort().join(" ");
}
