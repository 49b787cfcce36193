import { ACT_KINDS, type ActKind, type ActMark } from "./analysis.ts";

const SAMPLES: Readonly<Record<ActKind, { sample: string; word: string }>> = {
  mine: { sample: "I", word: "you say so" },
  implied: { sample: "(I)", word: "understood" },
  shared: { sample: "we", word: "shared" },
  nobody: { sample: "nobody", word: "without an owner" },
};

/** The key of the ownership view, with how many acts are whose. */
export function OwnershipLegend({ acts }: { acts: readonly ActMark[] }) {
  return (
    <ul className="mb-6 flex flex-wrap gap-x-5 gap-y-1.5 font-sans text-note text-ink-2" aria-label="Who acts">
      {ACT_KINDS.map((kind) => (
        <li key={kind} className="flex gap-2">
          <span className="ui-mark" data-kind={kind}>
            {SAMPLES[kind].sample}
          </span>
          {acts.filter((act) => act.kind === kind).length} {SAMPLES[kind].word}
        </li>
      ))}
    </ul>
  );
}
