"use client";

import { can } from "@starboard/domain/access";
import { Block } from "@starboard/ui/block";
import { Checks } from "@starboard/ui/checks";
import { Columns } from "@starboard/ui/columns";
import { Crumb } from "@starboard/ui/crumb";
import { EmptyState } from "@starboard/ui/empty-state";
import { Page } from "@starboard/ui/page";
import { PageHeader } from "@starboard/ui/page-header";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useHere } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { ChangeList } from "./change-list.tsx";
import { criterionText, personSentence } from "./describe-person.ts";
import { LevelMark } from "./level-mark.tsx";
import { PersonCompetencies } from "./person-competencies.tsx";
import { PersonStories } from "./person-stories.tsx";
import { PersonTarget } from "./person-target.tsx";
import { useTeam } from "./use-team.ts";
import { whatWouldChange } from "./what-would-change.ts";

export interface PersonReadinessProps {
  org: string;
  userId: string;
  /** When the server rendered the page, in ms since 1970. */
  renderedAt: number;
}

/** One person: the formula line by line, and the stories that the team may see. */
export function PersonReadiness({ org, userId, renderedAt }: PersonReadinessProps) {
  const trpc = useTRPC();
  const { actor } = useHere();
  const data = useTeam();
  const { data: members } = useSuspenseQuery(trpc.team.members.queryOptions());
  // Read on the server already; refused once the person has left, which the page says below.
  const { data: evidence } = useQuery(trpc.team.stories.queryOptions({ userIds: [userId] }));
  const stories = evidence?.[0]?.stories ?? [];
  const person = data.people.find((one) => one.userId === userId);
  const back = <Crumb href={`/o/${org}/team`}>Team</Crumb>;
  if (!person) return <NotHereAnyMore back={back} />;

  const teamIds = members.people.find((one) => one.userId === userId)?.seats.map((seat) => seat.teamId) ?? [];
  const mayOpen = can(actor, "story.read", { authorId: userId, visibility: "team", teamIds, reviewerIds: [] });
  const storyBase = mayOpen ? `/o/${org}/stories` : null;
  return (
    <Page>
      {back}
      <PageHeader
        title={<bdi>{person.name}</bdi>}
        lede={personSentence(person)}
        sub={`${person.teams.map(({ name }) => name).join(", ")} · ${person.coveredCompetencies.length} of 12 competencies covered`}
      />
      <div className="grid gap-10">
        <Columns aside="even">
          <Block title="Readiness" aside={<LevelMark level={person.level} />}>
            <Checks
              label="What readiness asks"
              items={person.criteria.map((criterion) => ({
                id: criterion.criterion,
                met: criterion.isMet,
                text: criterionText(criterion, person.settings),
              }))}
            />
          </Block>
          <Block title="What would change it">
            <ChangeList changes={whatWouldChange(person, stories, renderedAt)} storyBase={storyBase} />
            <PrivateStories count={person.privateStories} />
          </Block>
        </Columns>
        <PersonTarget person={person} cohorts={data.cohorts} settings={data.settings} today={data.today} />
        <PersonStories person={person} stories={stories} storyBase={storyBase} renderedAt={renderedAt} />
        <PersonCompetencies person={person} stories={stories} storyBase={storyBase} />
      </div>
    </Page>
  );
}

function PrivateStories({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <p className="mt-3 text-note text-ink-2">
      {count === 1 ? "One more story is" : `${count} more stories are`} private. Nobody else can read or count what is
      private; only the author can share it.
    </p>
  );
}

function NotHereAnyMore({ back }: { back: ReactNode }) {
  return (
    <Page>
      {back}
      <EmptyState title="This person is not in your team any more" place="page">
        Somebody changed the team while this page was open.
      </EmptyState>
    </Page>
  );
}
