/** Where words end that stood at `end` when the text was read, and may have moved since; null where they are gone. */
export function placeBehind(text: string, words: string, end: number): number | null {
  let nearest: number | null = null;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const place = at + words.length;
    if (nearest === null || Math.abs(place - end) < Math.abs(nearest - end)) nearest = place;
  }
  return nearest;
}
