import type { Metadata } from "next";
import { NothingHere, OpenFrame } from "@/features/shell/index.ts";

export const metadata: Metadata = { title: "Nothing here" };

/** Outside any organisation nothing is forbidden by role: it reads like an address with nothing behind it. */
export default function ForbiddenPage() {
  return (
    <OpenFrame>
      <NothingHere home="/" />
    </OpenFrame>
  );
}
