"use client";

import { COMPETENCIES, COMPETENCY_TITLES } from "@starboard/domain/competency";
import { CRITERIA, type Criterion } from "@starboard/domain/readiness";
import { Button } from "@starboard/ui/button";
import { Field } from "@starboard/ui/field";
import { FilterFold } from "@starboard/ui/filter-fold";
import { Input } from "@starboard/ui/input";
import { useKeys } from "@starboard/ui/keys";
import { Menu, MenuItem } from "@starboard/ui/menu";
import { Select } from "@starboard/ui/select";
import { Download, Search } from "lucide-react";
import { useRef } from "react";
import { useIsHydrated } from "@/features/shell/index.ts";
import { countLevels } from "./describe-team.ts";
import { LEVEL_WORDS, LEVELS_SHOWN } from "./level-words.ts";
import type { TeamFilter, TeamOrder } from "./team-filter.ts";
import type { TeamPerson } from "./team-person.ts";

const CRITERION_TITLES: Readonly<Record<Criterion, string>> = {
  stories: "Counting stories",
  competencies: "Covered competencies",
  kinds: "Both kinds of story",
  failure: "A story about a failure",
  conflict: "A story about a conflict",
  approved: "Coach's approvals",
  practised: "Practice",
};

/** A row to itself on a telephone, a share of one on a desk. */
const WIDE = "max-sm:w-full lg:min-w-44 lg:flex-1";

export interface TeamToolsProps {
  /** All whom the person sees, for the choice of teams and cohorts. */
  everybody: readonly TeamPerson[];
  people: readonly TeamPerson[];
  filter: TeamFilter;
  onChange: (next: Partial<TeamFilter>) => void;
  onDownload: (format: "csv" | "json") => void;
}

/** Who is shown, in which order, and the table as a file of either form. */
export function TeamTools({ everybody, people, filter, onChange, onDownload }: TeamToolsProps) {
  const search = useRef<HTMLInputElement>(null);
  useKeys("Team", [{ keys: "/", label: "Find a person", run: () => search.current?.focus() }]);
  const isHydrated = useIsHydrated();
  const counts = countLevels(people);
  const levels = LEVELS_SHOWN.map((level) => ({
    value: level,
    label: `${LEVEL_WORDS[level].title} (${counts[level]})`,
  }));
  const teams = new Map(everybody.flatMap((person) => person.teams.map(({ id, name }) => [id, name] as const)));
  const cohorts = [...new Set(everybody.flatMap(({ cohort }) => cohort ?? []))].sort();
  return (
    <search inert={!isHydrated} className="mb-4 flex flex-wrap items-end gap-3 sm:grid sm:grid-cols-2 lg:flex">
      <Field label="Find a person" className={WIDE}>
        <Input
          ref={search}
          type="search"
          size="small"
          icon={<Search aria-hidden="true" />}
          value={filter.search}
          maxLength={80}
          onChange={(event) => onChange({ search: event.target.value })}
        />
      </Field>
      <FilterFold
        label="Sort and filter"
        set={[filter.team, filter.cohort, filter.level !== "all", filter.order !== "name"].filter(Boolean).length}
      >
        {teams.size > 1 ? (
          <Field label="Team" className={WIDE}>
            <Select
              size="small"
              value={filter.team}
              onChange={(event) => onChange({ team: event.target.value })}
              options={[{ value: "", label: "All teams" }, ...[...teams].map(([value, label]) => ({ value, label }))]}
            />
          </Field>
        ) : null}
        {cohorts.length > 0 ? (
          <Field label="Cohort" className={WIDE}>
            <Select
              size="small"
              value={filter.cohort}
              onChange={(event) => onChange({ cohort: event.target.value })}
              options={[{ value: "", label: "Everybody" }, ...cohorts.map((name) => ({ value: name, label: name }))]}
            />
          </Field>
        ) : null}
        <Field label="Level" className={WIDE}>
          <Select
            size="small"
            value={filter.level}
            onChange={(event) => onChange({ level: event.target.value as TeamFilter["level"] })}
            options={[{ value: "all", label: `All levels (${people.length})` }, ...levels]}
          />
        </Field>
        <Field label="Sort by" className={WIDE}>
          <Select
            size="small"
            value={filter.order}
            onChange={(event) => onChange({ order: event.target.value as TeamOrder })}
          >
            <option value="name">Name</option>
            <option value="interview">Interview date, nearest first</option>
            <optgroup label="What is missing, most first">
              {CRITERIA.map((criterion) => (
                <option key={criterion} value={`needs-${criterion}`}>
                  {CRITERION_TITLES[criterion]}
                </option>
              ))}
            </optgroup>
            <optgroup label="Gaps in a competency, first">
              {COMPETENCIES.map((competency) => (
                <option key={competency} value={competency}>
                  {COMPETENCY_TITLES[competency]}
                </option>
              ))}
            </optgroup>
          </Select>
        </Field>
      </FilterFold>
      <Menu
        trigger={
          <Button className="sm:justify-self-start" icon={<Download aria-hidden="true" />}>
            Download
          </Button>
        }
      >
        <MenuItem hint="for a spreadsheet: one person a row" onSelect={() => onDownload("csv")}>
          CSV
        </MenuItem>
        <MenuItem hint="schema starboard-readiness, version 1" onSelect={() => onDownload("json")}>
          JSON
        </MenuItem>
      </Menu>
    </search>
  );
}
