"use client";

import { Strip } from "@starboard/ui/strip";
import { useIsOnline } from "@starboard/ui/use-is-online";
import { useEffect, useState } from "react";
import { FactorLink } from "./factor-link.tsx";
import type { LiveState } from "./live-stream.ts";
import { server } from "./pointed-link.tsx";

const PATIENCE_MS = 4_000;

/** Under the bar, after some seconds without the server; goes by itself when it answers again. */
export function ConnectionStrip({ state }: { state: LiveState }) {
  const isOnline = useIsOnline();
  const isCutOff = state === "waiting" || !isOnline;
  useEffect(() => {
    server.isMissed = isCutOff;
  }, [isCutOff]);
  const isShown = useLasting(isCutOff, PATIENCE_MS);
  return (
    <div role="status">
      {state === "signed-out" ? (
        <Strip
          tone="news"
          actions={
            <a className="ui-link" href="/signin" target="_blank" rel="noreferrer">
              Sign in in a new tab
            </a>
          }
        >
          Your sign-in here has ended. What stands on this page stays; sign in again and go on.
        </Strip>
      ) : null}
      {state === "shut" ? (
        <Strip tone="news" actions={<FactorLink />}>
          <b>This organisation asks for a second factor, and you have none.</b> Until yours is on, nothing here can be
          read anew or saved. What stands on this page stays; come back to it then.
        </Strip>
      ) : null}
      {isShown && isCutOff ? (
        <Strip tone="offline">
          <b>{isOnline ? "The server does not answer." : "You are offline."}</b> What you read here may be old. We keep
          trying and catch up by ourselves.
        </Strip>
      ) : null}
    </div>
  );
}

/** True once `isSo` has lasted that long. */
function useLasting(isSo: boolean, lastingMs: number): boolean {
  const [hasLasted, setLasted] = useState(false);
  useEffect(() => {
    if (!isSo) return setLasted(false);
    const timer = setTimeout(() => setLasted(true), lastingMs);
    return () => clearTimeout(timer);
  }, [isSo, lastingMs]);
  return hasLasted;
}
