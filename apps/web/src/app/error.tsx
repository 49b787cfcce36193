"use client";

import { BrokenPage, OpenFrame } from "@/features/shell/index.ts";

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <OpenFrame>
      <BrokenPage error={error} retry={reset} />
    </OpenFrame>
  );
}
