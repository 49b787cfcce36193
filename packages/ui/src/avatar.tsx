/** Initials in a ring: decorative, so the name stands beside it or on the control around it. */
export function Avatar({ name, size }: { name: string; size?: "small" | "normal" | "big" }) {
  return (
    <span className="ui-avatar" data-size={size} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

/** First letters of the first and the last word, by code point, so that names of any script keep theirs. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return ends.map((word) => Array.from(word ?? "?")[0]?.toUpperCase()).join("");
}
