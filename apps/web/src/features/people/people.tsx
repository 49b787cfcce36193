"use client";

import { can } from "@starboard/domain/access";
import { hasRoleIn } from "@starboard/domain/actor";
import { Block } from "@starboard/ui/block";
import { Columns } from "@starboard/ui/columns";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { Link } from "@starboard/ui/link";
import { LinkButton } from "@starboard/ui/link-button";
import { NothingMatches } from "@starboard/ui/nothing-matches";
import { Page } from "@starboard/ui/page";
import { PageHeader } from "@starboard/ui/page-header";
import { TextButton } from "@starboard/ui/text-button";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Search } from "lucide-react";
import { useState } from "react";
import { useHere, useIsHydrated } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { ChosenBar } from "./chosen-bar.tsx";
import { CreateTeam } from "./create-team.tsx";
import { InviteForm } from "./invite-form.tsx";
import { InviteList } from "./invite-list.tsx";
import { cohortsOf } from "./member.ts";
import { MemberTable } from "./member-table.tsx";
import { type OpenAct, PeopleDialogs } from "./people-dialogs.tsx";

/** Fewer people than this are seen at one glance. */
const SEARCH_FROM = 8;
const AGAIN_MS = 60_000;

export interface PeopleProps {
  org: string;
  /** When the server rendered the page, in ms since 1970. */
  renderedAt: number;
}

/** Who belongs to the organisation, in which teams and roles, and who is invited. */
export function People({ org, renderedAt }: PeopleProps) {
  const trpc = useTRPC();
  const { actor, organisation } = useHere();
  const { data } = useSuspenseQuery(trpc.team.members.queryOptions(undefined, { refetchInterval: AGAIN_MS }));
  const isHydrated = useIsHydrated();
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<OpenAct | null>(null);
  const wanted = search.trim().toLocaleLowerCase("en");
  const shown = data.people.filter(({ name, cohort }) =>
    [name, cohort ?? ""].some((words) => words.toLocaleLowerCase("en").includes(wanted)),
  );
  // Who is out of sight is not chosen: an act would reach somebody nobody sees.
  const chosenPeople = shown.filter(({ userId }) => chosen.has(userId));
  const choose = (userIds: readonly string[], isChosen: boolean) => {
    const next = new Set(chosenPeople.map(({ userId }) => userId));
    for (const userId of userIds) isChosen ? next.add(userId) : next.delete(userId);
    setChosen(next);
  };
  const close = () => {
    setOpen(null);
    setChosen(new Set());
  };
  const openTeams = data.teams.filter((team) => team.mayInvite);
  const readable = data.people.filter(({ seats }) =>
    seats.some(
      (seat) => seat.roles.includes("candidate") && (actor.isOwner || hasRoleIn(actor, "lead", [seat.teamId])),
    ),
  );
  return (
    <Page>
      <PageHeader
        eyebrow={organisation?.name}
        title="People"
        sub={`${data.people.length} people in ${data.teams.length === 1 ? "one team" : `${data.teams.length} teams`}`}
        actions={
          <>
            {openTeams.length > 0 ? (
              <LinkButton href="#invite" className="min-[66rem]:hidden">
                Invite somebody
              </LinkButton>
            ) : null}
            {can(actor, "team.create", {}) ? <CreateTeam /> : null}
          </>
        }
      />
      <Columns>
        <Block title="Who is here" aside={`${shown.length} of ${data.people.length}`}>
          {data.people.length >= SEARCH_FROM ? (
            <search inert={!isHydrated} className="mb-4 block max-w-form">
              <Field label="Find a person or a cohort">
                <Input
                  type="search"
                  size="small"
                  icon={<Search aria-hidden="true" />}
                  value={search}
                  maxLength={80}
                  onChange={(event) => setSearch(event.target.value)}
                />
              </Field>
            </search>
          ) : null}
          {shown.length === 0 ? (
            <NothingMatches
              title="Nobody matches"
              actions={<TextButton onClick={() => setSearch("")}>Show everybody</TextButton>}
            >
              No name here holds these letters.
            </NothingMatches>
          ) : (
            <MemberTable
              people={shown}
              teamBase={`/o/${org}/team`}
              readable={new Set(readable.map((person) => person.userId))}
              chosen={chosen}
              onChoose={choose}
              onAct={(act, person) => setOpen({ act, people: [person] })}
            />
          )}
        </Block>
        <div className="grid gap-10">
          {openTeams.length > 0 ? (
            <Block title="Invite somebody" id="invite" className="scroll-mt-20">
              <InviteForm teams={openTeams} />
              <p className="mt-4 text-note">
                <Link href={`/o/${org}/people/invite`}>Invite a list of people (CSV)</Link>
              </p>
            </Block>
          ) : null}
          <InviteList invites={data.invites} renderedAt={renderedAt} />
          <Block title="Teams">
            <ul className="text-note">
              {data.teams.map((team) => (
                <li key={team.id} className="flex justify-between gap-4 border-b border-rule py-2">
                  <span>{team.name}</span>
                  <span className="text-ink-3">
                    {data.people.filter(({ seats }) => seats.some((seat) => seat.teamId === team.id)).length} people
                  </span>
                </li>
              ))}
            </ul>
          </Block>
        </div>
      </Columns>
      {chosenPeople.length > 0 ? (
        <ChosenBar
          people={chosenPeople}
          onMove={() => setOpen({ act: "move", people: chosenPeople })}
          onCohort={() => setOpen({ act: "cohort", people: chosenPeople })}
          onClear={() => setChosen(new Set())}
        />
      ) : null}
      <PeopleDialogs open={open} teams={data.teams} cohorts={cohortsOf(data.people)} onClose={close} />
    </Page>
  );
}
