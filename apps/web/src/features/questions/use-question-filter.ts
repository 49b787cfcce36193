"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useState } from "react";
import { type QuestionFilter, readQuestionFilter, writeQuestionFilter } from "./question-filter.ts";

/** The filter, kept in the address: it is there again on the way back. */
export function useQuestionFilter() {
  const path = usePathname();
  const params = useSearchParams();
  const [filter, setFilter] = useState<QuestionFilter>(() => readQuestionFilter(params));
  const change = (next: Partial<QuestionFilter>) => {
    const changed = { ...filter, ...next };
    setFilter(changed);
    const address = writeQuestionFilter(changed);
    window.history.replaceState(null, "", address ? `${path}?${address}` : path);
  };
  return [filter, change] as const;
}
