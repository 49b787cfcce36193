"use client";

import { usePathname, useRouter } from "next/navigation";
import { SavedViews } from "@/features/saved-views/index.ts";

/** The views kept of this page; `search` is how it is looked at now. */
export function FigureViews({ search }: { search: string }) {
  const path = usePathname();
  const router = useRouter();
  return <SavedViews page="figures" search={search} onOpen={(kept) => router.push(`${path}${kept}`)} />;
}
