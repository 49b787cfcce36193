/** The data that draws a document, out of the scripts that bring it. The router's own requests bring it bare. */
export function readData(document: string): string {
  const pieces = document.matchAll(/self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)/g);
  return [...pieces].map(([, piece]) => JSON.parse(piece ?? '""') as string).join("");
}

/**
 * Every word of the data that draws a page, once, sorted. Its pieces and their order differ from answer to answer with
 * what was ready first, so that bytes cannot be held against each other; the markup is drawn from the same data.
 */
export function listWords(data: string, hidden: readonly string[]): string {
  // To the router's own request the parts of the head carry a random key.
  let rest = data.replace(/(\["\$","\$L\w+",)"[\w-]{21}[hmv]"/g, "$1");
  for (const word of hidden) rest = rest.replaceAll(word, "");
  return [...new Set(rest.match(/\p{L}{3,}/gu))].sort().join(" ");
}
