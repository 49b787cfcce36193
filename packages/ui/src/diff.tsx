import type { ReactNode } from "react";

export type DiffPart = { kind: "same" | "added" | "removed"; text: string };

/** Added words: plus sign, line below, green. */
export function Added({ children }: { children: ReactNode }) {
  return <ins className="ui-ins">{children}</ins>;
}

/** Removed words: minus sign, line through, red. Cut in several pieces, only the first has the sign. */
export function Removed({ children, isContinued }: { children: ReactNode; isContinued?: boolean }) {
  return (
    <del className="ui-del" data-continued={isContinued}>
      {children}
    </del>
  );
}

/** Two texts as one, with what was added and removed; sets no block of its own. */
export function Diff({ parts }: { parts: readonly DiffPart[] }) {
  const placed = parts.map((part, place) => ({ ...part, place }));
  return placed.map(({ kind, text, place }) => {
    if (kind === "added") return <Added key={place}>{text}</Added>;
    return kind === "removed" ? <Removed key={place}>{text}</Removed> : <span key={place}>{text}</span>;
  });
}
