import { Block } from "@starboard/ui/block";
import { Link } from "@starboard/ui/link";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { findNear } from "./find-near.ts";
import type { TeamPerson } from "./team-person.ts";
import { whatWouldChange } from "./what-would-change.ts";

interface OneReasonAwayProps {
  base: string;
  people: readonly TeamPerson[];
  nowMs: number;
}

/** Who becomes ready with one step, and which story is nearest to it. */
export function OneReasonAway({ base, people, nowMs }: OneReasonAwayProps) {
  const { shown, more } = findNear(people);
  if (shown.length === 0) return null;
  return <Near base={base} shown={shown} more={more} nowMs={nowMs} />;
}

interface NearProps extends Omit<OneReasonAwayProps, "people"> {
  shown: readonly TeamPerson[];
  /** One reason away as well, and in the table below. */
  more: number;
}

function Near({ base, shown, more, nowMs }: NearProps) {
  const trpc = useTRPC();
  const userIds = shown.map(({ userId }) => userId);
  // Another filter shows other people: they are there at once, and their stories follow.
  const { data } = useQuery(trpc.team.stories.queryOptions({ userIds }, { placeholderData: keepPreviousData }));
  const storiesOf = new Map(data?.map(({ userId, stories }) => [userId, stories]));
  return (
    <Block title="What would change it" aside="people who are one reason away">
      <ul className="grid gap-y-3 text-note">
        {shown.map((person) => {
          const stories = storiesOf.get(person.userId);
          const [change] = whatWouldChange(person, stories ?? [], nowMs);
          return (
            <li key={person.userId}>
              <Link href={`${base}/${person.userId}`} tone="quiet" className="font-semibold text-ink">
                <bdi>{person.name}</bdi>
              </Link>{" "}
              needs {change?.missing}.
              {change?.stories.map(({ id, title, needs }) => (
                <span key={id} className="block text-ink-2">
                  “{title}” {needs}.
                </span>
              ))}
              {stories && change?.stories.length === 0 ? (
                <span className="block text-ink-2">No story that the team may see is near.</span>
              ) : null}
            </li>
          );
        })}
      </ul>
      {more > 0 ? (
        <p className="mt-3 text-note text-ink-2">
          {more} more {more === 1 ? "is" : "are"} one reason away; the table below shows them under “nearly”.
        </p>
      ) : null}
    </Block>
  );
}
