import { Button } from "@starboard/ui/button";
import { FootBar } from "@starboard/ui/foot-bar";
import { TextButton } from "@starboard/ui/text-button";
import { type Member, nameList } from "./member.ts";

export interface ChosenBarProps {
  people: readonly Member[];
  onMove: () => void;
  onCohort: () => void;
  onClear: () => void;
}

/** What can be done with everybody who is ticked; stays in view while the list scrolls. */
export function ChosenBar({ people, onMove, onCohort, onClear }: ChosenBarProps) {
  return (
    <FootBar label="With the people chosen">
      <span role="status" className="me-auto">
        {nameList(people)}
      </span>
      <Button size="small" onClick={onMove}>
        Move to a team…
      </Button>
      <Button size="small" onClick={onCohort}>
        Cohort…
      </Button>
      <TextButton onClick={onClear}>Choose nobody</TextButton>
    </FootBar>
  );
}
