"use client";

import { Deferred } from "@starboard/ui/deferred";
import { TextButton } from "@starboard/ui/text-button";
import { useState } from "react";
import { LazyDialog } from "@/features/shell/index.ts";
import type { Dismissing } from "./use-dismissals.ts";

// The words of all rules come with it.
const dismissedDialog = new Deferred(() => import("./dismissed-dialog.tsx").then((module) => module.DismissedDialog));

/** How many findings are hidden, what that changes, and the way to all of them. */
export function DismissedLine({ hidden, dismissing }: { hidden: number; dismissing: Dismissing }) {
  /** Null until it is first opened. */
  const [isOpen, setOpen] = useState<boolean | null>(null);
  const isEmpty = dismissing.dismissals.length === 0;
  // It stays once it was opened: the focus comes back to its button.
  if (isEmpty && isOpen === null) return null;
  return (
    <div className="mt-6 font-sans text-note text-ink-2">
      {isEmpty
        ? "Nothing is hidden now. "
        : hidden === 0
          ? "You have dismissed findings; none of them stands in this text now. "
          : `${hidden} dismissed ${hidden === 1 ? "finding is" : "findings are"} hidden. The score counts ${hidden === 1 ? "it" : "them"} all the same. `}
      <TextButton onClick={() => setOpen(true)}>What you dismissed</TextButton>
      <LazyDialog
        title="What you dismissed"
        of={dismissedDialog}
        props={{ dismissing, isOpen: isOpen === true, onOpenChange: setOpen }}
      />
    </div>
  );
}
