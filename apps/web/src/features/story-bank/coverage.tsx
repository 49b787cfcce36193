"use client";

import { COMPETENCIES, COMPETENCY_TITLES, type Competency } from "@starboard/domain/competency";
import { Block } from "@starboard/ui/block";
import { CellKeys } from "@starboard/ui/cell-keys";
import { Glyph } from "@starboard/ui/glyph";
import { HeatCell } from "@starboard/ui/heat-cell";
import { Link } from "@starboard/ui/link";
import { Table, TableRegion } from "@starboard/ui/table";
import { VisuallyHidden } from "@starboard/ui/visually-hidden";
import { bandSign } from "./band-sign.ts";
import type { BankStory } from "./bank-story.ts";

const KEY = [
  { step: "bg-heat-1", text: "weak" },
  { step: "bg-heat-2", text: "developing" },
  { step: "bg-heat-3", text: "solid" },
  { step: "bg-heat-4", text: "strong" },
] as const;

export interface CoverageProps {
  base: string;
  stories: readonly BankStory[];
}

/** Which story shows which competency, with its score; what no story shows is one line with the way to write one. */
export function Coverage({ base, stories }: CoverageProps) {
  return (
    <Block title="Coverage" aside="columns are the numbered stories" bare className="min-w-0">
      <CellKeys>
        <TableRegion label="Coverage, scrolls sideways">
          <Table
            caption="Competencies and the scores of the stories that show them"
            captionHidden
            sticky="first"
            className="[&_.ui-heat>*]:min-h-8 [&_.ui-heat>*]:justify-center [&_.ui-heat>*]:px-0 coarse:[&_.ui-heat>*]:min-h-11 [&_.ui-heat_svg]:hidden [&_td]:p-0 [&_th]:py-0 [&_thead_th]:pb-1.5"
          >
            <thead>
              <tr>
                <th scope="col">
                  <VisuallyHidden>Competency</VisuallyHidden>
                </th>
                {stories.map((story) => (
                  <th key={story.id} scope="col" className="min-w-7 p-0 text-center! tabular-nums" title={story.title}>
                    {story.number}
                    <VisuallyHidden>, {story.title}</VisuallyHidden>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {COMPETENCIES.map((competency) => (
                <CompetencyRow key={competency} base={base} competency={competency} stories={stories} />
              ))}
            </tbody>
          </Table>
        </TableRegion>
      </CellKeys>
      <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-fine text-ink-3" aria-label="Colours">
        {KEY.map(({ step, text }) => (
          <li key={text} className="flex items-center gap-1.5">
            <span aria-hidden="true" className={`inline-block h-2.5 w-4 ${step}`} />
            {text}
          </li>
        ))}
      </ul>
    </Block>
  );
}

function CompetencyRow({ base, competency, stories }: CoverageProps & { competency: Competency }) {
  const isGap = !stories.some((story) => story.competencies.includes(competency));
  const title = COMPETENCY_TITLES[competency];
  return (
    <tr>
      <th scope="row" className={`w-40 align-middle! leading-tight ${isGap ? "font-semibold" : ""}`}>
        {title}
      </th>
      {isGap ? (
        <td colSpan={stories.length}>
          <span className="flex min-h-8 items-center gap-2 border border-rule-2 px-2 whitespace-nowrap">
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
              value={story.score ?? "?"}
              href={`${base}/${story.id}`}
            />
          );
        })
      )}
    </tr>
  );
}
