"use client";

import { COMPETENCIES, COMPETENCY_TITLES, type Competency } from "@starboard/domain/competency";
import { Field } from "@starboard/ui/field";
import { FilterFold } from "@starboard/ui/filter-fold";
import { Input } from "@starboard/ui/input";
import { useKeys } from "@starboard/ui/keys";
import { Select } from "@starboard/ui/select";
import { Search } from "lucide-react";
import { useRef } from "react";
import { type QuestionFilter, type QuestionState, SEARCH_MAX_LENGTH } from "./question-filter.ts";

const STATES: Readonly<Record<QuestionState | "all", string>> = {
  all: "All",
  answered: "A story of mine fits",
  unprepared: "A story fits, not prepared",
  prepared: "Prepared",
  open: "No good story yet",
};

export interface QuestionToolsProps {
  filter: QuestionFilter;
  onFilter: (next: Partial<QuestionFilter>) => void;
}

/** Which questions are listed. */
export function QuestionTools({ filter, onFilter }: QuestionToolsProps) {
  const search = useRef<HTMLInputElement>(null);
  useKeys("Questions", [{ keys: "/", label: "Find a question", run: () => search.current?.focus() }]);
  return (
    <search className="mb-2 grid grid-cols-2 items-end gap-3 sm:grid-cols-3">
      <Field label="Find a question" className="col-span-2 sm:col-span-1">
        <Input
          ref={search}
          type="search"
          size="small"
          icon={<Search aria-hidden="true" />}
          value={filter.search}
          maxLength={SEARCH_MAX_LENGTH}
          onChange={(event) => onFilter({ search: event.target.value })}
        />
      </Field>
      <FilterFold set={[filter.competency, filter.state].filter((one) => one !== "all").length}>
        <Field label="Asks for">
          <Select
            size="small"
            value={filter.competency}
            onChange={(event) => onFilter({ competency: event.target.value as Competency | "all" })}
            options={[
              { value: "all", label: "Everything" },
              ...COMPETENCIES.map((value) => ({ value, label: COMPETENCY_TITLES[value] })),
            ]}
          />
        </Field>
        <Field label="State">
          <Select
            size="small"
            value={filter.state}
            onChange={(event) => onFilter({ state: event.target.value as QuestionState | "all" })}
            options={Object.entries(STATES).map(([value, label]) => ({ value, label }))}
          />
        </Field>
      </FilterFold>
    </search>
  );
}
