import type { ReactNode } from "react";
import { TrpcRoot } from "@/trpc/trpc-root.tsx";
import { OpenFrame } from "./open-frame.tsx";

/** The frame of pages outside any organisation with the door to the server: signing in, links from mails, the kept mails. */
export function OpenRoot({ children }: { children: ReactNode }) {
  return (
    <TrpcRoot org={null}>
      <OpenFrame>{children}</OpenFrame>
    </TrpcRoot>
  );
}
