"use client";

import { ErrorState } from "@starboard/ui/error-state";
import { Link } from "@starboard/ui/link";
import { Page } from "@starboard/ui/page";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { isDatabaseAway } from "@/trpc/database-away.ts";
import { UnavailablePage } from "./unavailable-page.tsx";

export interface BrokenPageProps {
  error: Error & { digest?: string };
  /** Renders the broken part again. */
  retry: () => void;
}

/** For a page that broke while it was made: what is safe, another try, and what to quote when asking for help. */
export function BrokenPage({ error, retry }: BrokenPageProps) {
  const router = useRouter();
  const [isRetrying, startRetry] = useTransition();
  const again = () =>
    startRetry(() => {
      router.refresh();
      retry();
    });
  if (isDatabaseAway(error)) return <UnavailablePage error={error} isRetrying={isRetrying} tryAgain={again} />;
  return (
    <Page>
      <ErrorState
        place="page"
        title="This page did not load."
        onRetry={again}
        isRetrying={isRetrying}
        action={<Link href="/">Go to your start page</Link>}
        {...(error.digest && { reference: error.digest })}
      >
        <p>
          Ours to mend, not yours. What you have saved is safe. Try again; if it stays, tell us the reference below.
        </p>
      </ErrorState>
    </Page>
  );
}
