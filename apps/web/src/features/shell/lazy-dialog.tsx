"use client";

import { Dialog } from "@starboard/ui/dialog";
import { ErrorState } from "@starboard/ui/error-state";
import { Skeleton } from "@starboard/ui/skeleton";
import { type ComponentType, useEffect, useState } from "react";

interface OpenProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

export interface LazyDialogProps<Props extends OpenProps> {
  /** Its name until it is there. */
  title: string;
  /** Fetches it; the same function each time. */
  load: () => Promise<ComponentType<Props>>;
  /** What it is given. */
  props: Props;
}

/**
 * A dialog whose code is fetched when it is first opened. Where it does not come, such as without a connection, the
 * page stays as it is: the dialog says so, and tries again when asked and when the connection is back.
 */
export function LazyDialog<Props extends OpenProps>({ title, load, props }: LazyDialogProps<Props>) {
  const { isOpen, onOpenChange } = props;
  const [Part, setPart] = useState<ComponentType<Props>>();
  const [hasFailed, setFailed] = useState(false);
  const isDue = isOpen && Part === undefined && !hasFailed;
  useEffect(() => {
    if (!isDue) return;
    let isHere = true;
    load().then(
      (part) => isHere && setPart(() => part),
      () => isHere && setFailed(true),
    );
    return () => {
      isHere = false;
    };
  }, [isDue, load]);
  useEffect(() => {
    if (!hasFailed) return;
    const again = () => setFailed(false);
    addEventListener("online", again);
    return () => removeEventListener("online", again);
  }, [hasFailed]);
  if (Part) return <Part {...props} />;
  return (
    <Dialog open={isOpen} onOpenChange={onOpenChange} size="narrow" title={title}>
      {hasFailed ? (
        <ErrorState title="This part of the page did not load." onRetry={() => setFailed(false)}>
          <p>The connection seems to be gone. Your text stays as it is; try again once you are connected.</p>
        </ErrorState>
      ) : (
        <Skeleton lines={3} label={`Loading: ${title}`} />
      )}
    </Dialog>
  );
}
