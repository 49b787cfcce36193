"use client";

import { type ReactNode, useEffect, useReducer, useState } from "react";
import type { Deferred } from "./deferred.ts";
import { MissingPart } from "./missing-part.tsx";

export type DeferredPartProps<Props extends object> = {
  of: Deferred<Props>;
  props: Props;
  /** Whether somebody waits for the part, who has to be told when it does not come; left out, somebody does. */
  isAwaited?: () => boolean;
  /** It did not come, and nobody waits for it any more. */
  onGiveUp?: () => void;
  /** What stands there until it comes, and when it did not; left out, nothing, and then a word with another try. */
  standIn?: (state: { isMissing: boolean; retry: () => void }) => ReactNode;
};

/**
 * Shows a deferred part as soon as its code is there. One that did not come is fetched again when somebody asks for it and
 * when the connection is back.
 */
export function DeferredPart<Props extends object>({
  of,
  props,
  isAwaited = always,
  onGiveUp = nothing,
  standIn = plainly(onGiveUp),
}: DeferredPartProps<Props>) {
  const [, redraw] = useReducer((turn: number) => turn + 1, 0);
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    if (of.made || isMissing) return;
    let isGone = false;
    const fail = () => (isAwaited() ? setMissing(true) : onGiveUp());
    of.fetch().then(
      () => isGone || redraw(),
      () => isGone || fail(),
    );
    return () => {
      isGone = true;
    };
  }, [of, isMissing, isAwaited, onGiveUp]);
  useEffect(() => {
    if (!isMissing) return;
    const again = () => setMissing(false);
    addEventListener("online", again);
    return () => removeEventListener("online", again);
  }, [isMissing]);
  if (of.made) return <of.made {...props} />;
  return standIn({ isMissing, retry: () => setMissing(false) });
}

const always = () => true;
const nothing = () => undefined;
const plainly =
  (onClose: () => void): DeferredPartProps<object>["standIn"] & object =>
  ({ isMissing, retry }) =>
    isMissing ? <MissingPart onRetry={retry} onClose={onClose} /> : null;
