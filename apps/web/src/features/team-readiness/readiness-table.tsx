"use client";

import { COMPETENCIES, COMPETENCY_TITLES, type Competency } from "@starboard/domain/competency";
import { CellKeys } from "@starboard/ui/cell-keys";
import { dayWords } from "@starboard/ui/day-words";
import { HeatCell } from "@starboard/ui/heat-cell";
import { useKeys } from "@starboard/ui/keys";
import { Link } from "@starboard/ui/link";
import { SortHead, Table, TableRegion } from "@starboard/ui/table";
import { VisuallyHidden } from "@starboard/ui/visually-hidden";
import { competencyCell } from "./competency-cell.ts";
import { COMPETENCY_WORDS } from "./competency-words.ts";
import { LevelMark } from "./level-mark.tsx";
import type { PageBounds } from "./page-bounds.ts";
import { RoutedLinks } from "./routed-links.tsx";
import { daysWords } from "./target-words.ts";
import type { TeamOrder } from "./team-filter.ts";
import type { TeamPerson } from "./team-person.ts";

/** These keys belong to the table itself; they are named here for the key sheet. */
const ignore = () => undefined;

export interface ReadinessTableProps {
  /** The team's address: a person's page lies below. */
  base: string;
  people: readonly TeamPerson[];
  /** Those of them who have a row; the foot counts all. */
  rows: PageBounds;
  order: TeamOrder;
  today: string;
  onOrder: (order: TeamOrder) => void;
  /** The cell that is pointed at or focused. */
  onCell: (userId: string | undefined, competency: Competency | undefined) => void;
}

/** People by competencies. One tab stop: arrow keys move by cell, Enter opens the person there. */
export function ReadinessTable({ base, people, rows, order, today, onOrder, onCell }: ReadinessTableProps) {
  useKeys("Table of people", [
    { keys: ["ArrowLeft", "ArrowUp", "ArrowDown", "ArrowRight"], label: "Move by cell", run: ignore, off: true },
    { keys: "Enter", label: "Open the person", run: ignore, off: true },
  ]);
  const sort = (by: TeamOrder) => ({ sorted: order === by ? ("ascending" as const) : null, onSort: () => onOrder(by) });
  return (
    <RoutedLinks>
      <CellKeys onCell={(row, column) => onCell(people[rows.from + row]?.userId, COMPETENCIES[column - 2])}>
        <TableRegion label="People and competencies, scrolls sideways" fits>
          <Table
            caption="The best story of each person for each competency, with the number of stories"
            captionHidden
            sticky="both"
            aria-rowcount={people.length + 2}
            className="min-w-[72rem] table-fixed"
          >
            <colgroup>
              <col className="w-[18rem]" />
              <col className="w-[5.5rem]" />
            </colgroup>
            <thead>
              <tr>
                <SortHead {...sort("name")}>Person, and what is missing</SortHead>
                <SortHead {...sort("interview")} className="ps-2">
                  Interview
                </SortHead>
                {COMPETENCIES.map((competency) => (
                  <SortHead key={competency} {...sort(competency)} className="ps-2">
                    <span aria-hidden="true">{COMPETENCY_WORDS[competency]}</span>
                    <VisuallyHidden>{COMPETENCY_TITLES[competency]}, gaps first</VisuallyHidden>
                  </SortHead>
                ))}
              </tr>
            </thead>
            <tbody>
              {people.slice(rows.from, rows.to).map((person, at) => (
                <PersonRow
                  key={person.userId}
                  base={base}
                  person={person}
                  today={today}
                  rowIndex={rows.from + at + 2}
                />
              ))}
            </tbody>
            <CoveredRow people={people} />
          </Table>
        </TableRegion>
      </CellKeys>
    </RoutedLinks>
  );
}

interface PersonRowProps {
  base: string;
  person: TeamPerson;
  today: string;
  /** In the whole table, whose first row is the head. */
  rowIndex: number;
}

function PersonRow({ base, person, today, rowIndex }: PersonRowProps) {
  const href = `${base}/${person.userId}`;
  const { interviewOn } = person.target;
  return (
    <tr aria-rowindex={rowIndex}>
      <th scope="row">
        <Link href={href} tone="quiet" className="font-semibold text-ink">
          <bdi>{person.name}</bdi>
        </Link>
        <span className="block text-fine font-normal">
          <LevelMark level={person.level} criteria={person.criteria} />
        </span>
        <span className="block text-fine font-normal text-ink-2">
          {[person.target.role, person.privateStories > 0 && `${person.privateStories} private`]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </th>
      <td className="ps-2 text-fine">
        {interviewOn ? (
          <>
            {dayWords(interviewOn, today)}
            <span className="block text-ink-2">{daysWords(interviewOn, today)}</span>
          </>
        ) : (
          <span className="text-ink-3">–</span>
        )}
      </td>
      {COMPETENCIES.map((competency) => {
        const cell = competencyCell(person, competency);
        return (
          <HeatCell
            key={competency}
            step={cell.step}
            glyph={cell.glyph}
            word={cell.word}
            value={cell.stories || undefined}
            href={`${href}#${competency}`}
          />
        );
      })}
    </tr>
  );
}

/** A competency that less than half of the people cover is set in bold. */
function CoveredRow({ people }: { people: readonly TeamPerson[] }) {
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={2}>
          Covered, of {people.length}
        </th>
        {COMPETENCIES.map((competency) => {
          const covered = people.filter((person) => person.coveredCompetencies.includes(competency)).length;
          return (
            <td key={competency} className="ps-2 tabular-nums">
              {covered * 2 < people.length ? <b>{covered}</b> : covered}
            </td>
          );
        })}
      </tr>
    </tfoot>
  );
}
