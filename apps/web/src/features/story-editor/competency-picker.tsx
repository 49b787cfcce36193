"use client";

import { COMPETENCIES, COMPETENCY_TITLES } from "@starboard/domain/competency";
import type { CompetencyMatch } from "@starboard/rules/match";
import { Block } from "@starboard/ui/block";
import { Checkbox } from "@starboard/ui/checkbox";
import { ChoiceFold } from "@starboard/ui/choice-fold";
import { memo } from "react";
import { CompetencySuggestions } from "./competency-suggestions.tsx";
import type { SavingSession } from "./saving-session.ts";
import { useSession } from "./use-session.ts";

export interface CompetencyPickerProps {
  session: SavingSession;
  /** What the text speaks of, as far as the rules have read it. */
  spoken: readonly CompetencyMatch[];
}

/** Which of the twelve competencies the story shows; saved with the text. */
export const CompetencyPicker = memo(function CompetencyPicker({ session, spoken }: CompetencyPickerProps) {
  const chosen = useSession(session, (queue) => queue.current.competencies);
  return (
    <Block title="Competencies it shows" aside={`${chosen.length} of ${COMPETENCIES.length}`}>
      <fieldset>
        <legend className="ui-hidden">Competencies it shows</legend>
        <ChoiceFold total={COMPETENCIES.length} chosen={chosen.length} className="grid gap-x-6 sm:grid-cols-2">
          {COMPETENCIES.map((competency) => (
            <Checkbox
              key={competency}
              label={COMPETENCY_TITLES[competency]}
              checked={chosen.includes(competency)}
              onChange={(event) => {
                const others = session.queue.current.competencies.filter((each) => each !== competency);
                session.edit({ competencies: event.target.checked ? [...others, competency] : others });
              }}
            />
          ))}
        </ChoiceFold>
      </fieldset>
      <CompetencySuggestions
        spoken={spoken}
        ticked={chosen}
        onConfirm={(competency) => session.edit({ competencies: [...chosen, competency] })}
      />
    </Block>
  );
});
