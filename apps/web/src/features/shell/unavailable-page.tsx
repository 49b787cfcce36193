"use client";

import { ErrorState } from "@starboard/ui/error-state";
import { Page } from "@starboard/ui/page";
import { useNextTry } from "./use-next-try.ts";

export interface UnavailablePageProps {
  error: Error;
  isRetrying: boolean;
  tryAgain: () => void;
}

/** For a page that the database could not serve: the same to everybody, since nobody could be asked who may see it. */
export function UnavailablePage({ error, isRetrying, tryAgain }: UnavailablePageProps) {
  useNextTry(error, tryAgain);
  return (
    <Page>
      <ErrorState
        place="page"
        title="Starboard is not available at the moment."
        onRetry={tryAgain}
        isRetrying={isRetrying}
        retryLabel="Try now"
      >
        <p>
          Its database is too busy or does not answer. Nothing is lost: what you have saved is safe. This page keeps
          trying and opens by itself; you need not do anything.
        </p>
      </ErrorState>
    </Page>
  );
}
