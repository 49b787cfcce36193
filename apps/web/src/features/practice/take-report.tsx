import { SECTION_TITLES } from "@starboard/domain/section";
import type { SpokenReport, SpokenSection } from "@starboard/rules/spoken";
import { Facts } from "@starboard/ui/facts";
import { Glyph } from "@starboard/ui/glyph";
import { clockTime, secondsWords } from "./clock-time.ts";

const USUAL_PACE = "130 to 160 is usual";

export interface TakeReportProps {
  report: SpokenReport;
  seconds: number;
  target: number;
  hasText: boolean;
}

/** Length, pace, fillers, and what of the written story was not said, by section. It speaks of words, never of the person. */
export function TakeReport({ report, seconds, target, hasText }: TakeReportProps) {
  const { overSeconds, isOnTime, wordsPerMinute, fillers, pointsSaid, pointsWritten } = report;
  const length = isOnTime
    ? `${clockTime(seconds)}, on time for ${clockTime(target)}`
    : `${clockTime(seconds)}, ${secondsWords(Math.abs(overSeconds ?? 0))} ${(overSeconds ?? 0) > 0 ? "over" : "under"} ${clockTime(target)}`;
  const rows = [{ term: "Length", value: length }];
  if (hasText) {
    const found = fillers.found
      .slice(0, 4)
      .map(({ words, count }) => `“${words}” ${count}×`)
      .join(", ");
    rows.push(
      { term: "Pace", value: `${wordsPerMinute} words a minute; ${USUAL_PACE}` },
      {
        term: "Fillers",
        value: fillers.count === 0 ? "none found" : `${fillers.perMinute} a minute: ${found}`,
      },
      { term: "Told", value: `${pointsSaid} of ${pointsWritten} numbers and key words of the story` },
    );
  }
  return (
    <section aria-label="What it shows" className="grid gap-4">
      <Facts items={rows} />
      {hasText ? (
        <div>
          <h3 className="mb-1 font-semibold text-note">What was left out</h3>
          <ul className="border-rule border-t">
            {report.sections.map((section) => (
              <LeftOut key={section.label} section={section} />
            ))}
          </ul>
          <p className="mt-2 text-fine text-ink-3">
            Found by the words alone: said otherwise, a thing may be there and still stand here.
          </p>
        </div>
      ) : null}
    </section>
  );
}

function LeftOut({ section: { label, points } }: { section: SpokenSection }) {
  const missing = points.filter(({ isSaid }) => !isSaid);
  const isUntouched = points.length > 0 && missing.length === points.length;
  return (
    <li className="grid gap-x-4 border-rule border-b py-2 text-note sm:grid-cols-[7rem_minmax(0,1fr)]">
      <span className="font-semibold">{SECTION_TITLES[label]}</span>
      {missing.length === 0 ? (
        <span className="text-ink-2">
          <Glyph name="tick" /> nothing
        </span>
      ) : (
        <span className="text-ink-2">
          {isUntouched ? <b>not told: </b> : null}
          {missing.map(({ text, kind }, at) => (
            <span key={text}>
              {at > 0 ? " · " : ""}
              <span className={kind === "number" ? "font-semibold text-ink" : "font-serif text-ui"}>{text}</span>
            </span>
          ))}
        </span>
      )}
    </li>
  );
}
