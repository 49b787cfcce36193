"use client";

import type { ReactNode } from "react";
import { ScorePanel } from "./score-panel.tsx";
import type { Seen } from "./share-look.ts";
import { type Told, useTold } from "./told.ts";

export interface LiveScoreProps {
  drawn: Told<Seen | null>;
  sums: ReactNode;
  children?: ReactNode;
}

/** The score as one types. Of a part of its own, so that another number draws nothing else. */
export function LiveScore({ drawn, sums, children }: LiveScoreProps) {
  const evaluation = useTold(drawn, (told) => told?.seen.evaluation);
  return evaluation ? (
    <ScorePanel evaluation={evaluation} sums={sums} scoreTitle="Score as you type">
      {children}
    </ScorePanel>
  ) : null;
}
