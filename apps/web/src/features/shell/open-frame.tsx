import { AppBar } from "@starboard/ui/app-bar";
import { Wordmark } from "@starboard/ui/mark";
import { ThemeButton } from "@starboard/ui/theme-button";
import type { ReactNode } from "react";

/** The frame of pages outside any organisation that ask the server nothing once they are there. */
export function OpenFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <AppBar mark={<Wordmark name="Starboard" />} tools={<ThemeButton />} />
      {children}
    </>
  );
}
