import { SECTION_TITLES } from "@starboard/domain/section";
import type { Cue } from "@starboard/rules/cue-card";

const MINUTE_S = 60;
const clock = (seconds: number) => `${Math.floor(seconds / MINUTE_S)}:${String(seconds % MINUTE_S).padStart(2, "0")}`;

/** One page to glance at: for each section what to say first, its numbers, and when it should be over. */
export function CueCard({ cues }: { cues: readonly Cue[] }) {
  if (cues.length === 0) {
    return <p className="text-ink-2">Nothing is written yet: the card fills itself from the text.</p>;
  }
  return (
    <div className="border-rule-2 border-t">
      {cues.map(({ section, words, numbers, untilSeconds }) => (
        <section
          key={section}
          className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1 break-inside-avoid border-rule border-b py-3"
        >
          <h2 className="text-note font-semibold text-ink-2">{SECTION_TITLES[section]}</h2>
          <p className="text-note text-ink-2 tabular-nums">until {clock(untilSeconds)}</p>
          <ul className="col-span-2 list-disc ps-5 font-serif text-ui marker:text-ink-3">
            {words.map((cue) => (
              <li key={cue}>{cue}</li>
            ))}
          </ul>
          {numbers.length > 0 ? (
            <p className="col-span-2 ps-5 text-ui font-semibold tabular-nums">{numbers.join(" · ")}</p>
          ) : null}
        </section>
      ))}
      <p className="pt-3 text-fine text-ink-3">
        {clock(cues.at(-1)?.untilSeconds ?? 0)} in all, as it is written; aim 2:00 – 3:00. The words are the beginnings
        of your own sentences.
      </p>
    </div>
  );
}
