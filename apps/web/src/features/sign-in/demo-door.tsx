"use client";

import { Avatar } from "@starboard/ui/avatar";
import { Row } from "@starboard/ui/row";
import { Spinner } from "@starboard/ui/spinner";
import { useState } from "react";
import { FormProblem, leaveFor } from "@/features/shell/index.ts";
import { enterAsDemo, wayOn } from "./enter.ts";

export interface DemoPerson {
  id: string;
  name: string;
  role: "lead" | "coach" | "candidate";
  organisation: string;
}

const WHAT_WAITS = {
  lead: "Lead: sees who is ready",
  coach: "Coach: reviews on the desk",
  candidate: "Candidate",
} as const;

/** The demo's people, one click each. Shown on the embedded installation only. */
export function DemoDoor({ people, next }: { people: readonly DemoPerson[]; next: string }) {
  const [entering, setEntering] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const organisations = [...new Set(people.map((person) => person.organisation))];
  const enter = async (id: string) => {
    if (entering) return;
    setEntering(id);
    setRefusal(undefined);
    try {
      await leaveFor(wayOn(await enterAsDemo(id), next));
    } catch (error) {
      setRefusal((error as Error).message);
    }
    setEntering(undefined);
  };
  return (
    <section aria-labelledby="demo-door" className="min-w-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="demo-door" className="font-semibold">
          Or look around as one of these
        </h2>
        <p className="text-fine text-ink-3">invented people, one click</p>
      </div>
      <FormProblem>{refusal}</FormProblem>
      {organisations.map((organisation) => (
        <div key={organisation} className="mt-5">
          <h3 className="mb-1.5 text-note text-ink-3">{organisation}</h3>
          <ul className="ui-row-list grid gap-x-6 sm:grid-cols-2" aria-label={organisation}>
            {people
              .filter((person) => person.organisation === organisation)
              .map(({ id, name, role }) => (
                <Row
                  key={id}
                  aria-label={`${name}, ${role}, ${organisation}`}
                  aria-busy={entering === id || undefined}
                  start={<Avatar name={name} />}
                  title={name}
                  text={WHAT_WAITS[role]}
                  end={entering === id ? <Spinner /> : undefined}
                  onClick={() => enter(id)}
                />
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
