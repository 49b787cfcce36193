"use client";

import { BrokenRoot } from "@/features/shell/index.ts";

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <BrokenRoot error={error} retry={reset} />;
}
