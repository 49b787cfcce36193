"use client";

import { Dialog } from "@starboard/ui/dialog";
import { ErrorState } from "@starboard/ui/error-state";
import { Skeleton } from "@starboard/ui/skeleton";
import { type ComponentType, useEffect, useState } from "react";

interface OpenProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/**
 * A dialog whose code is fetched when it is first opened. Where it does not come, such as without a connection, the
 * page stays as it is: the dialog says so, and tries again when asked and when the connection is back.
 */
export function lazyDialog<Props extends OpenProps>(title: string, load: () => Promise<ComponentType<Props>>) {
  let loaded: ComponentType<Props> | undefined;
  return function LazyDialog(props: Props) {
    const { isOpen, onOpenChange } = props;
    const [Part, setPart] = useState(() => loaded);
    const [attempt, setAttempt] = useState({ number: 0, hasFailed: false });
    const isWanted = isOpen && Part === undefined;
    const again = () => setAttempt(({ number }) => ({ number: number + 1, hasFailed: false }));
    // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again
    useEffect(() => {
      if (!isWanted) return;
      let isHere = true;
      load().then(
        (part) => {
          loaded = part;
          if (isHere) setPart(() => part);
        },
        () => isHere && setAttempt(({ number }) => ({ number, hasFailed: true })),
      );
      return () => {
        isHere = false;
      };
    }, [isWanted, attempt.number]);
    const { hasFailed } = attempt;
    useEffect(() => {
      if (!isWanted || !hasFailed) return;
      addEventListener("online", again);
      return () => removeEventListener("online", again);
    });
    if (Part) return <Part {...props} />;
    return (
      <Dialog open={isOpen} onOpenChange={onOpenChange} size="narrow" title={title}>
        {hasFailed ? (
          <ErrorState title="This part of the page did not load." onRetry={again}>
            <p>The connection seems to be gone. Your text stays as it is; try again once you are connected.</p>
          </ErrorState>
        ) : (
          <Skeleton lines={3} label={`Loading: ${title}`} />
        )}
      </Dialog>
    );
  };
}
