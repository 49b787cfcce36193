import type { ReactNode } from "react";
import { Link } from "./link.tsx";

export type HeatCellProps = {
  /** 0 is a gap without colour, 1 to 4 are steps of the accent. */
  step: 0 | 1 | 2 | 3 | 4;
  /** Drawn by the style sheet: a table has hundreds of cells, and a drawing in each was a third of its elements. */
  glyph: "gap" | "unknown" | "empty" | "quarter" | "half" | "full";
  /** What the glyph means; read out, and shown where there is no value. */
  word: string;
  value?: ReactNode;
  /** Where the evidence is. */
  href?: string;
  onPress?: () => void;
  /** Described on hover; the same words must stand somewhere on the page. */
  title?: string;
};

/** A cell of a heat table: colour, disc, word and number say the same. */
export function HeatCell({ step, glyph, word, value, href, onPress, title }: HeatCellProps) {
  const content =
    value === undefined ? (
      word
    ) : (
      <>
        <span className="ui-hidden">{word}, </span>
        {value}
      </>
    );
  return (
    <td className="ui-heat" data-step={step} data-glyph={glyph} title={title}>
      {href ? (
        <Link href={href} tone="bare">
          {content}
        </Link>
      ) : null}
      {!href && onPress ? (
        <button type="button" onClick={onPress}>
          {content}
        </button>
      ) : null}
      {href || onPress ? null : <span>{content}</span>}
    </td>
  );
}
