import { Block } from "@starboard/ui/block";
import { Link } from "@starboard/ui/link";
import type { TeamPerson } from "./team-person.ts";
import { whatWouldChange } from "./what-would-change.ts";

interface OneReasonAwayProps {
  base: string;
  people: readonly TeamPerson[];
  nowMs: number;
}

/** Who becomes ready with one step, and which story is nearest to it. */
export function OneReasonAway({ base, people, nowMs }: OneReasonAwayProps) {
  const near = people.filter((person) => person.level === "nearly");
  if (near.length === 0) return null;
  return (
    <Block title="What would change it" aside="People who are one reason away" className="mb-10">
      <ul className="grid gap-x-10 gap-y-3 text-note md:grid-cols-2">
        {near.map((person) => {
          const [change] = whatWouldChange(person, nowMs);
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
              {change?.stories.length === 0 ? (
                <span className="block text-ink-2">No story that the team may see is near.</span>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Block>
  );
}
