"use client";

import type { NextEdit } from "@starboard/rules/next-edit";
import { useState } from "react";
import { AwaitedEdit } from "./awaited-edit.tsx";
import { NextEditNote } from "./next-edit-note.tsx";
import type { Seen } from "./share-look.ts";
import { type Told, useTold } from "./told.ts";

export interface LiveNextEditProps {
  drawn: Told<Seen | null>;
  onGo: (edit: NextEdit) => void;
}

/** The next best edit as one types. Of a part of its own, so that another number draws nothing else. */
export function LiveNextEdit({ drawn, onGo }: LiveNextEditProps) {
  const edits = useTold(drawn, (told) => told?.seen.edits);
  const isThin = useTold(drawn, (told) => told?.seen.evaluation.band === "insufficient");
  const [skipped, setSkipped] = useState(0);
  if (!edits) return <AwaitedEdit />;
  const edit = edits[skipped % Math.max(1, edits.length)];
  return (
    <NextEditNote
      edit={edit}
      isThin={isThin}
      onGo={() => edit && onGo(edit)}
      onAnother={edits.length > 1 ? () => setSkipped(skipped + 1) : undefined}
    />
  );
}
