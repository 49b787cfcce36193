import { Glyph } from "@starboard/ui/glyph";

const KEY = [
  { look: "bg-heat-4", glyph: "full", word: "strong" },
  { look: "bg-heat-3", glyph: "half", word: "solid" },
  { look: "bg-heat-2", glyph: "quarter", word: "developing, does not count yet" },
  { look: "bg-heat-1", glyph: "empty", word: "weak" },
  { look: "", glyph: "gap", word: "gap" },
] as const;

/** What the table's signs mean. */
export function TableKey() {
  return (
    <ul className="mt-4 flex flex-wrap gap-x-5 gap-y-1.5 text-fine text-ink-3" aria-label="What the signs mean">
      {KEY.map(({ look, glyph, word }) => (
        <li key={word} className="inline-flex items-center gap-2">
          <span className={`grid h-5 w-7 place-items-center rounded-mark text-ink ${look}`}>
            <Glyph name={glyph} />
          </span>
          {word}
        </li>
      ))}
      <li>The figure is the number of stories; the sign is that of the best.</li>
    </ul>
  );
}
