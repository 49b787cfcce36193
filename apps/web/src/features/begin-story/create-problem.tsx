import type { ErrorForScreen } from "@starboard/api/client";
import { Strip } from "@starboard/ui/strip";

/** Why the story was not made, and that nothing is lost. */
export function CreateProblem({ problem, isKept }: { problem: ErrorForScreen | null; isKept: boolean }) {
  const safe = isKept
    ? "What you wrote is kept on this device."
    : "Keep this page open: what you wrote stands only here.";
  const signIn = (
    <a className="ui-link" href="/signin" target="_blank" rel="noreferrer">
      Sign in in a new tab
    </a>
  );
  return (
    <div role="alert" className="empty:hidden">
      {problem?.code === "UNAUTHENTICATED" ? (
        <Strip tone="news" actions={signIn}>
          <b>Not sent: your sign-in has ended.</b> {safe} Sign in, come back here and press the button again.
        </Strip>
      ) : null}
      {problem && problem.code !== "UNAUTHENTICATED" ? (
        <Strip tone={problem.code === "UNAVAILABLE" ? "offline" : "failed"}>
          {problem.message} {safe}
        </Strip>
      ) : null}
    </div>
  );
}
