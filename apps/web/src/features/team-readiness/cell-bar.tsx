import { COMPETENCY_TITLES, type Competency } from "@starboard/domain/competency";
import { FootBar } from "@starboard/ui/foot-bar";
import { cellWords, competencyCell } from "./competency-cell.ts";
import type { TeamPerson } from "./team-person.ts";

export interface CellBarProps {
  person: TeamPerson | undefined;
  competency: Competency | undefined;
}

/** What a private story is about nobody but its author knows, so each cell says that there are some. */
const privateWords = (stories: number) =>
  `${stories} private ${stories === 1 ? "story" : "stories"}, in no cell whatever ${stories === 1 ? "it is" : "they are"} about`;

/** At the foot of the page: the table's cell in words, and the keys that move by cell. */
export function CellBar({ person, competency }: CellBarProps) {
  return (
    <FootBar
      label="The cell, in words"
      keys={[
        { keys: ["ArrowLeft", "ArrowUp", "ArrowDown", "ArrowRight"], label: "move by cell" },
        { keys: "Enter", label: "open the person" },
        { keys: "?", label: "all keys" },
      ]}
    >
      {person && competency ? (
        <p>
          <b className="text-ink">
            <bdi>{person.name}</bdi>
          </b>{" "}
          · {COMPETENCY_TITLES[competency]} · {cellWords(competencyCell(person, competency))} ·{" "}
          {person.coveredCompetencies.length} of 12 covered
          {person.privateStories > 0 ? ` · ${privateWords(person.privateStories)}` : ""}
        </p>
      ) : null}
    </FootBar>
  );
}
