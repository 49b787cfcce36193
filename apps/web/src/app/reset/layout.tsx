import type { ReactNode } from "react";
import { OpenRoot } from "@/features/shell/index.ts";

export default function ResetLayout({ children }: { children: ReactNode }) {
  return <OpenRoot>{children}</OpenRoot>;
}
