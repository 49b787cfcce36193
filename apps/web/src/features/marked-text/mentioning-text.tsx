export interface MentioningTextProps {
  text: string;
  /** Whom it names. */
  mentioned: readonly { userId: string; name: string }[];
}

/** A text in which those who are named stand out. */
export function MentioningText({ text, mentioned }: MentioningTextProps) {
  const names = new Set(mentioned.map(({ name }) => `@${name}`));
  const parts = [...names]
    .sort((a, b) => b.length - a.length)
    .reduce<string[]>(
      (split, name) =>
        split.flatMap((part) =>
          names.has(part) ? part : part.split(name).flatMap((one, at) => (at ? [name, one] : one)),
        ),
      [text],
    );
  let at = 0;
  return parts.map((part) => {
    const key = at;
    at += part.length;
    return names.has(part) ? (
      <b key={`${key}@`} className="font-semibold text-accent">
        {part}
      </b>
    ) : (
      <span key={key}>{part}</span>
    );
  });
}
