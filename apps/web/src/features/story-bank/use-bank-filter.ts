"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { type BankFilter, readBankFilter, writeBankFilter } from "./bank-filter.ts";

/** The filter, kept in the address: it can be sent on, is there again on the way back, and follows links of the page. */
export function useBankFilter() {
  const path = usePathname();
  const params = useSearchParams();
  const [filter, setFilter] = useState<BankFilter>(() => readBankFilter(params));
  // What we wrote ourselves comes back a little later; it must not undo letters that were typed since.
  const written = useRef<string[]>([]);
  useEffect(() => {
    const address = params.toString();
    const own = written.current.indexOf(address);
    if (own >= 0) written.current = written.current.slice(own + 1);
    else setFilter((kept) => (writeBankFilter(kept) === address ? kept : readBankFilter(params)));
  }, [params]);
  const change = (next: Partial<BankFilter>) => {
    const changed = { ...filter, ...next };
    const address = writeBankFilter(changed);
    setFilter(changed);
    if (address === params.toString()) return;
    written.current.push(address);
    window.history.replaceState(null, "", address ? `${path}?${address}` : path);
  };
  return [filter, change] as const;
}
