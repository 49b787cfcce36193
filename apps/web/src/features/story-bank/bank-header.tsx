"use client";

import { hasRole } from "@starboard/domain/actor";
import { Checks } from "@starboard/ui/checks";
import { PageHeader } from "@starboard/ui/page-header";
import { StateMark } from "@starboard/ui/state-mark";
import type { ReactNode } from "react";
import { useHere } from "@/features/shell/index.ts";
import type { BankStory, OwnReadiness } from "./bank-story.ts";
import { bankSentence, criterionLine, gapSentence, levelLine, listGaps, nextStep } from "./describe-bank.ts";

export interface BankHeaderProps {
  stories: readonly BankStory[];
  readiness: OwnReadiness;
  actions: ReactNode;
}

/** Where the person stands, as a sentence, and the formula line by line. Who is no candidate here has no readiness. */
export function BankHeader({ stories, readiness, actions }: BankHeaderProps) {
  const { actor } = useHere();
  const gaps = gapSentence(listGaps(stories));
  if (!hasRole(actor, "candidate")) {
    return (
      <PageHeader
        lede={
          <>
            <b>{bankSentence(stories)}</b> {gaps}
          </>
        }
        actions={actions}
      />
    );
  }
  const { mark, words } = levelLine(readiness);
  return (
    <div className="mb-8 grid grid-cols-1 items-end gap-x-14 gap-y-5 lg:grid-cols-[minmax(0,1fr)_minmax(24rem,31rem)] [&_.ui-page-header]:mb-0">
      <PageHeader
        eyebrow={
          <StateMark state={mark} strong>
            {words}
          </StateMark>
        }
        lede={
          <>
            <b>{bankSentence(stories)}</b> {nextStep(readiness)} {gaps}
          </>
        }
        actions={actions}
      />
      <Checks
        label="What readiness asks for"
        columns
        items={readiness.criteria.map((criterion) => ({
          id: criterion.criterion,
          met: criterion.isMet,
          text: criterionLine(criterion, readiness.settings),
        }))}
      />
    </div>
  );
}
