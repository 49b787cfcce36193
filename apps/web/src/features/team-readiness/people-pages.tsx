import { Button } from "@starboard/ui/button";
import { Field } from "@starboard/ui/field";
import { Select } from "@starboard/ui/select";
import { ChevronLeft, ChevronRight } from "lucide-react";
import type { PageBounds } from "./page-bounds.ts";
import type { TeamPerson } from "./team-person.ts";

export interface PeoplePagesProps {
  people: readonly TeamPerson[];
  pages: readonly PageBounds[];
  /** From 1. */
  page: number;
  onPage: (page: number) => void;
}

/** The way through a table of more people than a browser draws at once; nothing where all are there. */
export function PeoplePages({ people, pages, page, onPage }: PeoplePagesProps) {
  if (pages.length === 1) return null;
  return (
    <nav aria-label="Pages of the table" className="mt-5 flex flex-wrap items-end gap-x-3 gap-y-3 print:hidden">
      <div className="w-full max-w-sm">
        <Field label={`People, page ${page} of ${pages.length}`}>
          <Select
            size="small"
            value={String(page)}
            onChange={(event) => onPage(Number(event.target.value))}
            options={pages.map((bounds, at) => ({ value: String(at + 1), label: pageWords(people, bounds) }))}
          />
        </Field>
      </div>
      <div className="flex gap-2">
        <Button disabled={page === 1} onClick={() => onPage(page - 1)}>
          <ChevronLeft aria-hidden="true" />
          Previous
        </Button>
        <Button disabled={page === pages.length} onClick={() => onPage(page + 1)}>
          Next
          <ChevronRight aria-hidden="true" />
        </Button>
      </div>
      <p className="w-full text-note text-ink-2">
        Finding, sorting, the file and the printed page take in all {people.length.toLocaleString("en-GB")} people.
      </p>
    </nav>
  );
}

/** "201–400: Ines Duarte to Noor Haddad". */
function pageWords(people: readonly TeamPerson[], { from, to }: PageBounds): string {
  const [first, last] = [people[from]?.name ?? "", people[to - 1]?.name ?? ""];
  return `${from + 1}–${to}: ${first} to ${last}`;
}
