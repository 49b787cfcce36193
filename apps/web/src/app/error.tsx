"use client";

import { AppBar } from "@starboard/ui/app-bar";
import { Wordmark } from "@starboard/ui/mark";
import { BrokenPage } from "@/features/shell/index.ts";

/** Its code comes with every page, so that its frame is the bar alone. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <>
      <AppBar mark={<Wordmark name="Starboard" />} />
      <BrokenPage error={error} retry={reset} />
    </>
  );
}
