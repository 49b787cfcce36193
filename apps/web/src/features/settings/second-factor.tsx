"use client";

import { RECOVERY_CODES } from "@starboard/domain/second-factor-limits";
import { RelativeTime } from "@starboard/ui/relative-time";
import { StateMark } from "@starboard/ui/state-mark";
import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { announceSessionChange, useHere } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { ChangeSecondFactor } from "./change-second-factor.tsx";
import { FactorAskedFor } from "./factor-asked-for.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { StartSecondFactor } from "./start-second-factor.tsx";

/** Whether signing in asks for a code as well, with the ways to turn that on and off and to new recovery codes. */
export function SecondFactor({ renderedAt }: { renderedAt: number }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { timeZone } = useHere();
  const { data: factor } = useSuspenseQuery(trpc.account.secondFactor.queryOptions());
  const [codes, setCodes] = useState<readonly string[]>();
  const refresh = (next?: readonly string[]) => {
    setCodes(next);
    // Pages of an organisation that asks for one, open in other tabs, go on or say so at once.
    announceSessionChange();
    return Promise.all([
      queryClient.invalidateQueries({ queryKey: trpc.account.secondFactor.queryKey() }),
      queryClient.invalidateQueries({ queryKey: trpc.account.sessions.queryKey() }),
    ]);
  };
  if (codes) return <RecoveryCodes codes={codes} onKept={() => setCodes(undefined)} />;
  if (!factor.onSince) {
    return (
      <div className="grid justify-items-start gap-5">
        <FactorAskedFor isOn={false} />
        <p className="text-ink-2">
          It is off: whoever has your password, or reads your mail, gets in. With it on, signing in also asks for a code
          that an authenticator app on your telephone shows.
        </p>
        <StartSecondFactor onDone={refresh} />
      </div>
    );
  }
  return (
    <div className="grid justify-items-start gap-5">
      <div className="grid gap-1">
        <StateMark state="ready">on</StateMark>
        <p className="text-ink-2">
          Since <RelativeTime at={factor.onSince} now={renderedAt} timeZone={timeZone} /> signing in asks for a code of
          your app. Tokens for the command line work without one.
        </p>
        <p className="text-ink-2">
          {factor.recoveryCodesLeft === 0
            ? "You have no recovery code left: without your app nobody could let you in. Make new ones."
            : `${factor.recoveryCodesLeft} of ${RECOVERY_CODES} recovery codes are left.`}
        </p>
      </div>
      <FactorAskedFor isOn />
      <ChangeSecondFactor onDone={refresh} />
    </div>
  );
}
