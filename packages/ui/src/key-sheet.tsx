"use client";

import { useState } from "react";
import { deferFloating } from "./deferred.ts";
import { DeferredPart } from "./deferred-part.tsx";
import { Dialog } from "./dialog.tsx";
import type { KeySheetWordsProps } from "./key-sheet-words.tsx";
import { useKeys } from "./keys.tsx";

export type KeySheetProps = Partial<KeySheetWordsProps> & { title?: string; openLabel?: string };

const words = deferFloating(() => import("./key-sheet-words.tsx").then(({ KeySheetWords }) => KeySheetWords));

/** Lists the keys bound on this page; `?` opens it. `UiProvider` brings one. */
export function KeySheet({
  title = "Keys on this page",
  everywhere = "Everywhere",
  openLabel = "Show these keys",
  ...named
}: KeySheetProps) {
  const [isOpen, setOpen] = useState(false);
  useKeys(everywhere, [{ keys: "?", label: openLabel, run: () => setOpen(true) }]);
  return (
    <Dialog open={isOpen} onOpenChange={setOpen} title={title} size="wide">
      <DeferredPart of={words} props={{ everywhere, ...named }} onGiveUp={() => setOpen(false)} />
    </Dialog>
  );
}
