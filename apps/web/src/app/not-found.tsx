import type { Metadata } from "next";
import { NothingHere, OpenFrame } from "@/features/shell/index.ts";

export const metadata: Metadata = { title: "Nothing here" };

export default function NotFoundPage() {
  return (
    <OpenFrame>
      <NothingHere home="/" />
    </OpenFrame>
  );
}
