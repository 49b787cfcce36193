"use client";

import { COMPETENCY_TITLES } from "@starboard/domain/competency";
import { type CoverageRow, describeCoverage } from "@starboard/domain/coverage";
import { Block } from "@starboard/ui/block";
import { CellKeys } from "@starboard/ui/cell-keys";
import { Glyph } from "@starboard/ui/glyph";
import { HeatCell } from "@starboard/ui/heat-cell";
import { Link } from "@starboard/ui/link";
import { Table, TableRegion } from "@starboard/ui/table";
import { VisuallyHidden } from "@starboard/ui/visually-hidden";
import { bandSign } from "./band-sign.ts";
import type { BankStory } from "./bank-story.ts";
import { CoverageNotes } from "./coverage-notes.tsx";
import { shortAge } from "./short-age.ts";

const KEY = [
  { step: "bg-heat-1", text: "weak" },
  { step: "bg-heat-2", text: "developing" },
  { step: "bg-heat-3", text: "solid" },
  { step: "bg-heat-4", text: "strong" },
] as const;

const STATE_WORDS: Readonly<Record<CoverageRow["state"], string | null>> = {
  gap: null,
  weak: "not solid yet",
  stale: "gone stale",
  covered: null,
};

export interface CoverageProps {
  base: string;
  stories: readonly BankStory[];
  now: number;
  /** A story covers for so many days after it was last touched. */
  freshDays: number;
  practiceDays: number;
}

/**
 * Which story shows which competency, with its score, and how fresh each story is; what no story shows is one line with
 * the way to write one. Below it what the stories are together: one that is told for everything, two that show the same.
 */
export function Coverage({ base, stories, now, freshDays, practiceDays }: CoverageProps) {
  const { rows, notes } = describeCoverage(
    stories.map((story) => ({ ...story, touchedAtMs: touchedAtMs(story) })),
    freshDays,
    now,
  );
  return (
    <Block title="Coverage" aside="columns are the numbered stories" bare className="min-w-0">
      <CellKeys>
        <TableRegion label="Coverage, scrolls sideways">
          <Table
            caption="Competencies and the scores of the stories that show them"
            captionHidden
            sticky="first"
            className="[&_.ui-heat>*]:min-h-8 [&_.ui-heat>*]:justify-center [&_.ui-heat>*]:px-0 coarse:[&_.ui-heat>*]:min-h-11 [&_.ui-heat>*]:before:hidden [&_td]:p-0 max-sm:[&_tbody_th]:pe-1.5 [&_th]:py-0 [&_tbody_th]:py-0.5 [&_thead_th]:pb-1.5"
          >
            <thead>
              <tr>
                <th scope="col">
                  <VisuallyHidden>Competency</VisuallyHidden>
                </th>
                {stories.map((story) => (
                  <th
                    key={story.id}
                    scope="col"
                    className="min-w-7 p-0 text-center! tabular-nums max-sm:min-w-6"
                    title={story.title}
                  >
                    {story.number}
                    <VisuallyHidden>, {story.title}</VisuallyHidden>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <CompetencyRow key={row.competency} base={base} row={row} stories={stories} />
              ))}
            </tbody>
            <tfoot className="[&_td]:text-center! [&_td]:text-fine [&_th]:text-fine [&_tr>*]:border-t-0! [&_tr:first-child>*]:border-t!">
              <AgeRow title="Last touched" stories={stories} now={now} days={freshDays} ageOf={touchedAtMs} />
              <AgeRow
                title="Said aloud"
                stories={stories}
                now={now}
                days={practiceDays}
                ageOf={({ practisedAt }) => practisedAt?.getTime() ?? null}
              />
            </tfoot>
          </Table>
        </TableRegion>
      </CellKeys>
      <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-fine text-ink-3" aria-label="Colours">
        {KEY.map(({ step, text }) => (
          <li key={text} className="flex items-center gap-1.5 print:hidden">
            <span aria-hidden="true" className={`inline-block h-2.5 w-4 outline outline-rule-2 ${step}`} />
            {text}
          </li>
        ))}
        <li className="flex items-center gap-1.5">
          <span>
            <b className="text-ink">bold</b>: longer ago than readiness counts
          </span>
        </li>
      </ul>
      <CoverageNotes base={base} stories={stories} notes={notes} />
    </Block>
  );
}

interface AgeRowProps {
  title: string;
  stories: readonly BankStory[];
  now: number;
  /** From so many days on the time is set in bold. */
  days: number;
  /** Ms since 1970; null where it never happened. */
  ageOf: (story: BankStory) => number | null;
}

function AgeRow({ title, stories, now, days, ageOf }: AgeRowProps) {
  return (
    <tr>
      <th scope="row" className="text-ink-2">
        {title}
      </th>
      {stories.map((story) => {
        const at = ageOf(story);
        const age = at === null ? { short: "–", long: "never" } : shortAge(now - at);
        const isLong = at !== null && now - at > days * 86_400_000;
        return (
          <td key={story.id} title={`${story.title}: ${age.long}`}>
            <span aria-hidden="true" className={isLong ? "font-semibold text-ink" : ""}>
              {age.short}
            </span>
            <VisuallyHidden>
              {age.long}
              {isLong ? ", longer ago than readiness counts" : ""}
            </VisuallyHidden>
          </td>
        );
      })}
    </tr>
  );
}

function CompetencyRow({ base, row, stories }: { base: string; row: CoverageRow; stories: readonly BankStory[] }) {
  const { competency, state } = row;
  const isGap = state === "gap";
  const title = COMPETENCY_TITLES[competency];
  const words = STATE_WORDS[state];
  return (
    <tr>
      <th scope="row" className={`w-40 align-middle! leading-tight ${isGap ? "font-semibold" : ""}`}>
        {title}
        {words ? <small>{words}</small> : null}
      </th>
      {isGap ? (
        <td colSpan={stories.length} className="align-middle!">
          <span className="flex min-h-8 items-center gap-2 px-2 whitespace-nowrap">
            <Glyph name="can" className="w-2.5 text-port" />
            <span className="text-ink-2">
              none yet ·{" "}
              <Link href={`${base}/new?competency=${competency}`}>
                write one<VisuallyHidden> about {title}</VisuallyHidden>
              </Link>
            </span>
          </span>
        </td>
      ) : (
        stories.map((story) => {
          if (!story.competencies.includes(competency)) {
            return (
              <td key={story.id} className="text-center! align-middle! text-ink-3">
                <span aria-hidden="true">·</span>
              </td>
            );
          }
          const { step, fill, word } = bandSign(story.band);
          return (
            <HeatCell
              key={story.id}
              step={step}
              glyph={fill}
              word={word}
              value={fill === "unknown" ? "?" : (story.score ?? "?")}
              href={`${base}/${story.id}`}
            />
          );
        })
      )}
    </tr>
  );
}

const touchedAtMs = ({ touchedAt }: BankStory): number => touchedAt.getTime();
