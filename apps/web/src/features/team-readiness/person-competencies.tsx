import { COMPETENCIES, COMPETENCY_TITLES } from "@starboard/domain/competency";
import { Block } from "@starboard/ui/block";
import { Glyph } from "@starboard/ui/glyph";
import { Link } from "@starboard/ui/link";
import { Cell, Table } from "@starboard/ui/table";
import { cellWords, competencyCell } from "./competency-cell.ts";
import type { TeamPerson, TeamStory } from "./team-person.ts";

interface PersonCompetenciesProps {
  person: TeamPerson;
  stories: readonly TeamStory[];
  storyBase: string | null;
}

/** Each competency with the stories it rests on; a cell of the team's table leads here. */
export function PersonCompetencies({ person, stories, storyBase }: PersonCompetenciesProps) {
  return (
    <Block title="Competencies" aside={`${person.coveredCompetencies.length} of 12 covered`}>
      <Table caption={`Competencies of ${person.name}`} captionHidden fold>
        <thead>
          <tr>
            <th scope="col">Competency</th>
            <th scope="col">Best</th>
            <th scope="col">Stories</th>
          </tr>
        </thead>
        <tbody>
          {COMPETENCIES.map((competency) => {
            const cell = competencyCell(person, competency);
            return (
              <tr key={competency} id={competency} className="target:bg-accent-wash scroll-mt-24">
                <th scope="row">{COMPETENCY_TITLES[competency]}</th>
                <Cell label="Best">
                  <span className={`inline-flex items-baseline gap-1.5 ${cell.step === 0 ? "text-ink-3" : ""}`}>
                    <Glyph name={cell.glyph} /> {cellWords(cell)}
                  </span>
                </Cell>
                <Cell label="Stories">
                  {cell.stories === 0 ? <span className="text-ink-3">none</span> : null}
                  {stories
                    .filter((story) => story.competencies.includes(competency))
                    .map(({ id, title }) => (
                      <span key={id} className="block py-0.5">
                        {storyBase ? (
                          <Link href={`${storyBase}/${id}`} tone="quiet">
                            {title}
                          </Link>
                        ) : (
                          title
                        )}
                      </span>
                    ))}
                </Cell>
              </tr>
            );
          })}
        </tbody>
      </Table>
    </Block>
  );
}
