"use client";

import type { Deferred } from "@starboard/ui/deferred";
import { DeferredPart } from "@starboard/ui/deferred-part";
import { Dialog } from "@starboard/ui/dialog";
import { ErrorState } from "@starboard/ui/error-state";
import { Skeleton } from "@starboard/ui/skeleton";
import { useState } from "react";

interface OpenProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

export interface LazyDialogProps<Props extends OpenProps> {
  /** Its name until it is there. */
  title: string;
  of: Deferred<Props>;
  /** What it is given. */
  props: Props;
}

/**
 * A dialog whose code is fetched when it is first opened. Where it does not come, such as without a connection, the
 * page stays as it is: the dialog says so, and tries again when asked and when the connection is back.
 */
export function LazyDialog<Props extends OpenProps>({ title, of, props }: LazyDialogProps<Props>) {
  const { isOpen, onOpenChange } = props;
  const [wasOpened, setOpened] = useState(isOpen);
  if (isOpen && !wasOpened) setOpened(true);
  if (!wasOpened) return null;
  return (
    <DeferredPart
      of={of}
      props={props}
      standIn={({ isMissing, retry }) => (
        <Dialog open={isOpen} onOpenChange={onOpenChange} size="narrow" title={title}>
          {isMissing ? (
            <ErrorState title="This part of the page did not load." onRetry={retry}>
              <p>The connection seems to be gone. Your text stays as it is; try again once you are connected.</p>
            </ErrorState>
          ) : (
            <Skeleton lines={3} label={`Loading: ${title}`} />
          )}
        </Dialog>
      )}
    />
  );
}
