import { AppBar } from "@starboard/ui/app-bar";
import { Wordmark } from "@starboard/ui/mark";
import { ThemeButton } from "@starboard/ui/theme-button";
import type { ReactNode } from "react";
import { TrpcRoot } from "@/trpc/trpc-root.tsx";

/** The frame of pages outside any organisation: signing in, links from mails, the kept mails. */
export function OpenFrame({ children }: { children: ReactNode }) {
  return (
    <TrpcRoot org={null}>
      <AppBar mark={<Wordmark name="Starboard" />} tools={<ThemeButton />} />
      {children}
    </TrpcRoot>
  );
}
