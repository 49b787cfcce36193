"use client";

import { Button } from "@starboard/ui/button";
import { Deferred } from "@starboard/ui/deferred";
import { useState } from "react";
import { LazyDialog } from "@/features/shell/index.ts";
import type { WithdrawDialogProps } from "./withdraw-dialog.tsx";

const withdrawDialog = new Deferred(() => import("./withdraw-dialog.tsx").then((module) => module.WithdrawDialog));
const fetchDialog = () => void withdrawDialog.fetch().catch(() => undefined);

/** Takes an open request back, after a question. */
export function WithdrawButton({ request }: Pick<WithdrawDialogProps, "request">) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        tone="plain"
        aria-haspopup="dialog"
        onPointerEnter={fetchDialog}
        onFocus={fetchDialog}
        onClick={() => setOpen(true)}
      >
        Withdraw…
      </Button>
      <LazyDialog
        title="Withdraw this request?"
        of={withdrawDialog}
        props={{ request, isOpen, onOpenChange: setOpen }}
      />
    </>
  );
}
