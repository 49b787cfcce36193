"use client";

import { useEffect, useReducer, useState } from "react";
import type { Deferred } from "./deferred.ts";
import { MissingPart } from "./missing-part.tsx";

export type DeferredPartProps<Props extends object> = {
  of: Deferred<Props>;
  props: Props;
  /** Whether somebody waits for the part, who has to be told when it does not come. */
  isAwaited: () => boolean;
  /** It did not come, and nobody waits for it any more. */
  onGiveUp: () => void;
};

/** Shows a deferred part: nothing until its code is there, and a word with another try where it does not come. */
export function DeferredPart<Props extends object>({ of, props, isAwaited, onGiveUp }: DeferredPartProps<Props>) {
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
  if (of.made) return <of.made {...props} />;
  return isMissing ? <MissingPart onRetry={() => setMissing(false)} onClose={onGiveUp} /> : null;
}
