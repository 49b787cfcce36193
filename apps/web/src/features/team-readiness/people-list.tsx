import { Row, RowList } from "@starboard/ui/row";
import { LevelMark } from "./level-mark.tsx";
import { targetSentence } from "./target-words.ts";
import type { TeamPerson } from "./team-person.ts";

/** The narrow form of the table: people with their level, as it says it. */
export function PeopleList({ base, people, today }: { base: string; people: readonly TeamPerson[]; today: string }) {
  return (
    <RowList label="People">
      {people.map((person) => (
        <Row
          key={person.userId}
          href={`${base}/${person.userId}`}
          title={<bdi>{person.name}</bdi>}
          text={
            <>
              <LevelMark level={person.level} criteria={person.criteria} />
              {person.target.interviewOn ? (
                <span className="block text-ink-2">{targetSentence(person.target, today)}</span>
              ) : null}
              <span className="block text-ink-3">
                {person.coveredCompetencies.length} of 12 competencies covered
                {person.privateStories > 0 ? ` · ${person.privateStories} private, not counted` : ""}
              </span>
            </>
          }
        />
      ))}
    </RowList>
  );
}
