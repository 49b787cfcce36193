"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useState } from "react";
import { readTeamFilter, type TeamFilter, writeTeamFilter } from "./team-filter.ts";

/** The filter, kept in the address: it can be sent to somebody, and is there again on the way back. */
export function useTeamFilter() {
  const path = usePathname();
  const params = useSearchParams();
  const [filter, setFilter] = useState<TeamFilter>(() => readTeamFilter(params));
  const change = (next: Partial<TeamFilter>) => {
    // Another choice of people or order begins at its first page.
    const changed = { ...filter, page: 1, ...next };
    setFilter(changed);
    window.history.replaceState(null, "", `${path}${writeTeamFilter(changed)}`);
  };
  return [filter, change] as const;
}
