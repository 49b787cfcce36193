"use client";

import { BrokenPage } from "@/features/shell/index.ts";

export default function ErrorInOrganisation({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return <BrokenPage error={error} retry={reset} />;
}
