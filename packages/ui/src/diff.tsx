import type { ReactNode } from "react";

export type DiffPart = { kind: "same" | "added" | "removed"; text: string };

/** Added words: plus sign, line below, green. */
function Added({ children }: { children: ReactNode }) {
  return <ins className="ui-ins">{children}</ins>;
}

/** Removed words: minus sign, line through, red. */
function Removed({ children }: { children: ReactNode }) {
  return <del className="ui-del">{children}</del>;
}

/** Two texts as one, with what was added and removed; sets no block of its own. */
export function Diff({ parts }: { parts: readonly DiffPart[] }) {
  const placed = parts.map((part, place) => ({ ...part, place }));
  return placed.map(({ kind, text, place }) => {
    if (kind === "added") return <Added key={place}>{text}</Added>;
    return kind === "removed" ? <Removed key={place}>{text}</Removed> : <span key={place}>{text}</span>;
  });
}
