"use client";

import { PERIOD_WEEKS, type PeriodWeeks } from "@starboard/domain/period-weeks";
import { Field } from "@starboard/ui/field";
import { FilterFold } from "@starboard/ui/filter-fold";
import { Select } from "@starboard/ui/select";
import { usePathname, useRouter } from "next/navigation";
import { useTransition } from "react";
import { useIsHydrated } from "@/features/shell/index.ts";
import { type FigureFilter, USUAL_WEEKS, writeFigureFilter } from "./figure-filter.ts";
import type { Scopes, ShownScope } from "./figures.ts";

export interface FigureToolsProps {
  scopes: Scopes;
  shown: ShownScope;
  filter: FigureFilter;
}

/** Whose figures, and of how many weeks; each choice is an address. */
export function FigureTools({ scopes, shown, filter }: FigureToolsProps) {
  const path = usePathname();
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const isHydrated = useIsHydrated();
  const go = (next: Partial<FigureFilter>) =>
    startTransition(() =>
      router.replace(`${path}${writeFigureFilter({ ...filter, evidence: null, ...next })}`, { scroll: false }),
    );
  const team = scopes.teams.find(({ id }) => id === shown.teamId);
  const cohorts = team ? team.cohorts : scopes.organisation.cohorts;
  return (
    <search
      inert={!isHydrated}
      aria-busy={isPending}
      data-print="no"
      className="mb-8 grid grid-cols-1 items-end gap-3 sm:grid-cols-3 lg:max-w-[44rem]"
    >
      <FilterFold
        set={[filter.team !== null, filter.cohort !== null, filter.weeks !== USUAL_WEEKS].filter(Boolean).length}
      >
        <Field label="Whose">
          <Select
            size="small"
            value={shown.teamId ?? "all"}
            onChange={(event) => go({ team: event.target.value, cohort: null, rulesetVersion: null })}
            options={[
              ...scopes.teams.map(({ id, name }) => ({ value: id, label: name })),
              { value: "all", label: "The whole organisation" },
            ]}
          />
        </Field>
        <Field label="Cohort">
          <Select
            size="small"
            value={shown.cohort ?? ""}
            disabled={cohorts.length === 0}
            onChange={(event) => go({ cohort: event.target.value || null, rulesetVersion: null })}
            options={[
              { value: "", label: cohorts.length === 0 ? "None here" : "Everybody" },
              ...cohorts.map((name) => ({ value: name, label: name })),
            ]}
          />
        </Field>
        <Field label="Period">
          <Select
            size="small"
            value={String(filter.weeks)}
            onChange={(event) => go({ weeks: Number(event.target.value) as PeriodWeeks })}
            options={PERIOD_WEEKS.map((weeks) => ({ value: String(weeks), label: `${weeks} weeks` }))}
          />
        </Field>
      </FilterFold>
    </search>
  );
}
