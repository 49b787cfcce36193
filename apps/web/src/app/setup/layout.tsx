import type { ReactNode } from "react";
import { OpenRoot } from "@/features/shell/index.ts";

export default function SetupLayout({ children }: { children: ReactNode }) {
  return <OpenRoot>{children}</OpenRoot>;
}
