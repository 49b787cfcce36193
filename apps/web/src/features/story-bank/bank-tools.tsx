"use client";

import { COMPETENCIES, COMPETENCY_TITLES } from "@starboard/domain/competency";
import { BANDS } from "@starboard/domain/evaluation";
import { Field } from "@starboard/ui/field";
import { FilterFold } from "@starboard/ui/filter-fold";
import { Input } from "@starboard/ui/input";
import { useKeys } from "@starboard/ui/keys";
import { Select } from "@starboard/ui/select";
import { Search } from "lucide-react";
import { useRef } from "react";
import { bandSign } from "./band-sign.ts";
import { type BankFilter, type BankOrder, SEARCH_MAX_LENGTH } from "./bank-filter.ts";
import { KIND_TITLES } from "./kind-titles.ts";

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const bands = BANDS.toReversed().map((band) => ({ value: band, label: capital(bandSign(band).word) }));
const kinds = Object.entries(KIND_TITLES).map(([value, label]) => ({ value, label }));
const competencies = COMPETENCIES.map((value) => ({ value, label: COMPETENCY_TITLES[value] }));
const ORDERS: Readonly<Record<BankOrder, string>> = {
  edited: "Last edited first",
  score: "Best score first",
  title: "Title",
  practised: "Longest not said aloud first",
};

export interface BankToolsProps {
  filter: BankFilter;
  onFilter: (next: Partial<BankFilter>) => void;
}

/** Which stories are listed, in which order. */
export function BankTools({ filter, onFilter }: BankToolsProps) {
  const search = useRef<HTMLInputElement>(null);
  useKeys("Stories", [{ keys: "/", label: "Find a story", run: () => search.current?.focus() }]);
  const choose = <Name extends "kind" | "band" | "competency">(
    name: Name,
    label: string,
    all: string,
    options: readonly { value: string; label: string }[],
  ) => (
    <Field label={label}>
      <Select
        size="small"
        value={filter[name]}
        onChange={(event) => onFilter({ [name]: event.target.value })}
        options={[{ value: "all", label: all }, ...options]}
      />
    </Field>
  );
  return (
    <search className="mb-4 grid grid-cols-2 items-end gap-3 sm:grid-cols-6">
      <Field label="Find by title or question" className="col-span-2 sm:col-span-3">
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
      <FilterFold
        label="Sort and filter"
        set={
          [filter.kind, filter.band, filter.competency].filter((one) => one !== "all").length +
          Number(filter.order !== "edited")
        }
      >
        <div className="col-span-2 sm:col-span-3">
          <Field label="Sort by">
            <Select
              size="small"
              value={filter.order}
              onChange={(event) => onFilter({ order: event.target.value as BankOrder })}
              options={Object.entries(ORDERS).map(([value, label]) => ({ value, label }))}
            />
          </Field>
        </div>
        <div className="sm:col-span-2">{choose("kind", "Kind", "Both kinds", kinds)}</div>
        <div className="sm:col-span-2">{choose("band", "Score", "All scores", bands)}</div>
        <div className="col-span-2">{choose("competency", "Shows", "All competencies", competencies)}</div>
      </FilterFold>
    </search>
  );
}
