import type { ReactNode } from "react";
import { OpenFrame } from "@/features/shell/index.ts";

export default function ReferenceLayout({ children }: { children: ReactNode }) {
  return <OpenFrame>{children}</OpenFrame>;
}
