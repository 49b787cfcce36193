"use client";

import { readinessOf } from "@starboard/domain/readiness-numbers";
import type { TargetScope } from "@starboard/domain/readiness-target";
import type { Target } from "@starboard/domain/target-of";
import { Block } from "@starboard/ui/block";
import { Crumb } from "@starboard/ui/crumb";
import { Deferred } from "@starboard/ui/deferred";
import { DeferredPart } from "@starboard/ui/deferred-part";
import { Page } from "@starboard/ui/page";
import { PageHeader } from "@starboard/ui/page-header";
import { Row, RowList } from "@starboard/ui/row";
import { useState } from "react";
import { targetSentence } from "./target-words.ts";
import { useTeam } from "./use-team.ts";

// What checks its fields is heavy.
const targetDialog = new Deferred(() => import("./target-dialog.tsx").then((module) => module.TargetDialog));

/** Interview dates, roles and own numbers, of cohorts and of people. */
export function Targets({ org }: { org: string }) {
  const data = useTeam();
  const [open, setOpen] = useState<{ scope: TargetScope; name: string } | null>(null);
  const { people, cohorts, settings, today } = data;
  const cohortTarget = (name: string | null) => cohorts.find((one) => one.name === name)?.target ?? null;
  const words = (target: Target | null) => {
    const own = Object.keys(target?.readiness ?? {}).length;
    const numbers = own === 0 ? "" : `${own} ${own === 1 ? "number" : "numbers"} of their own`;
    return [target ? targetSentence(target, today) : "", numbers].filter(Boolean).join(" · ");
  };
  const opened = () => {
    if (!open) return null;
    const { scope } = open;
    if (scope.kind === "cohort") return { target: cohortTarget(scope.cohort), base: settings };
    const person = people.find(({ userId }) => userId === scope.userId);
    return {
      target: person?.ownTarget ?? null,
      base: readinessOf(settings, cohortTarget(person?.cohort ?? null)?.readiness),
    };
  };
  const dialog = opened();
  return (
    <Page width="form">
      <Crumb href={`/o/${org}/team`}>Team</Crumb>
      <PageHeader
        title="Targets"
        sub="When the interview is, for which role, and numbers of readiness that differ from the organisation’s."
      />
      <div className="grid gap-10">
        <Block title="Cohorts">
          {cohorts.length === 0 ? (
            <p className="text-note text-ink-2">Nobody is in a cohort yet. Cohorts are named on the page People.</p>
          ) : (
            <RowList label="Cohorts">
              {cohorts.map(({ name, target }) => (
                <Row
                  key={name}
                  title={<bdi>{name}</bdi>}
                  text={words(target) || "No target"}
                  onClick={() => setOpen({ scope: { kind: "cohort", cohort: name }, name })}
                />
              ))}
            </RowList>
          )}
        </Block>
        <Block title="People">
          <RowList label="People">
            {people.map((person) => (
              <Row
                key={person.userId}
                title={<bdi>{person.name}</bdi>}
                aside={person.cohort}
                text={words(person.ownTarget) || "No target of their own"}
                onClick={() => setOpen({ scope: { kind: "person", userId: person.userId }, name: person.name })}
              />
            ))}
          </RowList>
        </Block>
      </div>
      {open && dialog ? (
        <DeferredPart
          key={open.name}
          of={targetDialog}
          props={{
            scope: open.scope,
            name: open.name,
            target: dialog.target,
            base: dialog.base,
            onClose: () => setOpen(null),
          }}
        />
      ) : null}
    </Page>
  );
}
