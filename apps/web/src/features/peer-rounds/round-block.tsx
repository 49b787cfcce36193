"use client";

import { DIMENSION_TITLES, DIMENSIONS } from "@starboard/domain/evaluation";
import { Block } from "@starboard/ui/block";
import { Facts } from "@starboard/ui/facts";
import { RelativeTime } from "@starboard/ui/relative-time";
import { useHere } from "@/features/shell/index.ts";
import { HandIn } from "./hand-in.tsx";
import { LeadPart } from "./lead-part.tsx";
import { describePseudonym, describeRound, type Round } from "./round.ts";

/** One round: what it asks for, what the person can do about it, and for its lead how far it is. */
export function RoundBlock({ round, now }: { round: Round; now: number }) {
  const { timeZone } = useHere();
  const day = (at: Date) => <RelativeTime at={at} now={now} timeZone={timeZone} form="day" />;
  return (
    <Block title={round.name} aside={`${round.teamName} · ${describeRound(round)}`} face="serif">
      <div className="grid gap-6 md:grid-cols-2">
        <Facts
          items={[
            { term: "Each gives and gets", value: round.each === 1 ? "one review" : `${round.each} reviews` },
            { term: "Stories in by", value: day(round.handInBy) },
            { term: "Reviews due", value: day(round.dueAt) },
            { term: "Known by", value: round.isPseudonymous ? describePseudonym(round) : "name" },
            ...(round.dimensions.length < DIMENSIONS.length
              ? [{ term: "Rated", value: round.dimensions.map((one) => DIMENSION_TITLES[one]).join(", ") }]
              : []),
            ...(round.rubric ? [{ term: "Look at", value: round.rubric }] : []),
          ]}
        />
        <div className="grid content-start gap-6">
          {round.mayHandIn ? <HandIn round={round} /> : null}
          {round.lead ? <LeadPart round={round} lead={round.lead} /> : null}
        </div>
      </div>
    </Block>
  );
}
