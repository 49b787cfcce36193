import { Glyph } from "./glyph.tsx";

export type BandDiscProps = {
  /** How full the disc is; `unknown` is a dotted ring with a question mark. */
  fill: "empty" | "quarter" | "half" | "full" | "unknown";
  word: string;
  /** What is unknown has none, whatever stands here. */
  value?: number;
  /** After the number, such as "of 100". */
  of?: string;
  size?: "normal" | "big";
};

/** A band as number, disc and word together; each of them says it alone. */
export function BandDisc({ fill, word, value, of, size }: BandDiscProps) {
  return (
    <span className="ui-band" data-size={size}>
      {fill === "unknown" || value === undefined ? null : (
        <>
          <b>{value}</b>
          {of ? <span>{of}</span> : null}
        </>
      )}
      <Glyph name={fill} />
      <span>{word}</span>
    </span>
  );
}
