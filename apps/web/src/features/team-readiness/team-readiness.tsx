"use client";

import type { Competency } from "@starboard/domain/competency";
import type { TeamPeople } from "@starboard/domain/team-people";
import { Block } from "@starboard/ui/block";
import { dayIn } from "@starboard/ui/date-format";
import { weekdayWords } from "@starboard/ui/day-words";
import { EmptyState } from "@starboard/ui/empty-state";
import { LinkButton } from "@starboard/ui/link-button";
import { LiveRegion } from "@starboard/ui/live-region";
import { NothingMatches } from "@starboard/ui/nothing-matches";
import { Page } from "@starboard/ui/page";
import { PageHeader } from "@starboard/ui/page-header";
import { saveFile } from "@starboard/ui/save-file";
import { TextButton } from "@starboard/ui/text-button";
import { useRef, useState } from "react";
import { SavedViews } from "@/features/saved-views/index.ts";
import { useHere } from "@/features/shell/index.ts";
import { AtRiskList } from "./at-risk-list.tsx";
import { CellBar } from "./cell-bar.tsx";
import { mostCommonReason, teamSentence } from "./describe-team.ts";
import { Formula } from "./formula.tsx";
import { LevelCounts } from "./level-counts.tsx";
import { OneReasonAway } from "./one-reason-away.tsx";
import { PeopleList } from "./people-list.tsx";
import { PeoplePages } from "./people-pages.tsx";
import { ReadinessTable } from "./readiness-table.tsx";
import { TableKey } from "./table-key.tsx";
import { inTeamAndCohort, NO_FILTER, readTeamFilter, showTeam, writeTeamFilter } from "./team-filter.ts";
import type { TeamPerson } from "./team-person.ts";
import { TeamTools } from "./team-tools.tsx";
import { useRows } from "./use-rows.ts";
import { useTeam } from "./use-team.ts";
import { useTeamFilter } from "./use-team-filter.ts";

const TYPES = { csv: "text/csv;charset=utf-8", json: "application/json" } as const;

/** The schema comes with the file, and not with the page. */
async function teamJson(team: TeamPeople, shown: readonly TeamPerson[]): Promise<string> {
  const { teamExport } = await import("@starboard/domain/team-export");
  return `${JSON.stringify(teamExport(team, shown, new Date()), null, 2)}\n`;
}

export interface TeamReadinessProps {
  org: string;
  /** When the server rendered the page, in ms since 1970. */
  renderedAt: number;
}

/** Who is ready, what the others lack, and which stories it rests on. */
export function TeamReadiness({ org, renderedAt }: TeamReadinessProps) {
  const { timeZone } = useHere();
  const [filter, change] = useTeamFilter();
  const data = useTeam();
  const table = useRef<HTMLDivElement>(null);
  const [cell, setCell] = useState<{ userId?: string; competency?: Competency }>({});
  const { people: everybody, settings, today, organisationName } = data;
  const people = inTeamAndCohort(everybody, filter);
  const shown = showTeam(everybody, filter);
  const rows = useRows(shown.length, filter.page);
  if (everybody.length === 0) return <NobodyYet org={org} organisationName={organisationName} />;

  const base = `/o/${org}/team`;
  const day = dayIn(renderedAt, timeZone);
  const download = async (format: "csv" | "json") => {
    const text = format === "csv" ? (await import("./team-csv.ts")).teamCsv(shown) : await teamJson(data, shown);
    saveFile(`readiness-${org}-${day}.${format}`, text, TYPES[format]);
  };
  const teams = [...new Set(people.flatMap((person) => person.teams.map(({ name }) => name)))];
  const open = (search: string) => change({ ...NO_FILTER, ...readTeamFilter(new URLSearchParams(search)) });
  return (
    <>
      <Page>
        <PageHeader
          eyebrow={`${teams.join(", ")} · ${organisationName} · ${weekdayWords(day, day)}`}
          title="Team"
          lede={people.length > 0 ? teamSentence(people) : "Nobody is in this team and cohort."}
          sub={mostCommonReason(people)}
          actions={
            <>
              <LinkButton href={`${base}/figures`}>Figures</LinkButton>
              <LinkButton href={`${base}/assignments`}>Assignments</LinkButton>
              <SavedViews page="team" search={writeTeamFilter({ ...filter, page: 1 })} onOpen={open} />
            </>
          }
        />
        <LevelCounts people={people} />
        <div className="mb-10 grid gap-x-14 gap-y-10 lg:grid-cols-2 lg:*:only:col-span-2">
          <AtRiskList base={base} people={people} today={today} />
          <OneReasonAway base={base} people={people} nowMs={renderedAt} />
        </div>
        <Block title="People and competencies" face="serif" aside={`${shown.length} of ${people.length} people`}>
          <TeamTools
            everybody={everybody}
            people={people}
            filter={filter}
            onChange={change}
            onDownload={(format) => void download(format)}
          />
          <LiveRegion>
            {`${shown.length} of ${people.length} people found${rows.pages.length > 1 ? `, page ${rows.page} of ${rows.pages.length}` : ""}`}
          </LiveRegion>
          {shown.length === 0 ? (
            <NothingMatches
              title="Nobody matches"
              actions={<TextButton onClick={() => change(NO_FILTER)}>Show everybody</TextButton>}
            >
              Nobody here has this team, cohort and level, and a name with these letters.
            </NothingMatches>
          ) : (
            <div ref={table} tabIndex={-1}>
              <div className="hidden sm:block">
                <ReadinessTable
                  base={base}
                  people={shown}
                  rows={rows}
                  order={filter.order}
                  today={today}
                  onOrder={(order) => change({ order })}
                  onCell={(userId, competency) => setCell({ userId, competency })}
                />
                <TableKey />
              </div>
              <div className="sm:hidden">
                <PeopleList base={base} people={shown.slice(rows.from, rows.narrowTo)} today={today} />
              </div>
              <PeoplePages
                people={shown}
                pages={rows.pages}
                page={rows.page}
                onPage={(page) => {
                  change({ page });
                  // The next page is read from its top, by eyes and by keyboard.
                  table.current?.focus({ preventScroll: true });
                  table.current?.scrollIntoView({ block: "start" });
                }}
              />
            </div>
          )}
        </Block>
        <Formula org={org} settings={settings} people={people} />
      </Page>
      <CellBar person={shown.find(({ userId }) => userId === cell.userId)} competency={cell.competency} />
    </>
  );
}

function NobodyYet({ org, organisationName }: { org: string; organisationName: string }) {
  return (
    <Page>
      <PageHeader eyebrow={organisationName} title="Team" />
      <EmptyState
        title="No candidates yet"
        action={
          <LinkButton href={`/o/${org}/people#invite`} tone="primary">
            Invite somebody
          </LinkButton>
        }
      >
        Once a candidate has joined your team, you see here how ready they are, what is missing and which stories that
        rests on.
      </EmptyState>
    </Page>
  );
}
