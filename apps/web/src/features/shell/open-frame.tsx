import { AppBar } from "@starboard/ui/app-bar";
import { Wordmark } from "@starboard/ui/mark";
import type { ReactNode } from "react";
import { ThemeButton } from "./app-providers.tsx";

/** The frame of pages outside any organisation that ask the server nothing once they are there. */
export function OpenFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <AppBar mark={<Wordmark name="Starboard" />} tools={<ThemeButton />} />
      {children}
    </>
  );
}
