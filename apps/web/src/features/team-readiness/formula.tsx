import { Block } from "@starboard/ui/block";
import { Link } from "@starboard/ui/link";
import { strengthWords } from "@/features/readiness-numbers/index.ts";
import { useHere } from "@/features/shell/index.ts";
import type { TeamPerson, TeamSettings } from "./team-person.ts";

interface FormulaProps {
  org: string;
  settings: TeamSettings;
  people: readonly TeamPerson[];
}

/** How the levels are worked out, in words, with the organisation's own numbers. */
export function Formula({ org, settings, people }: FormulaProps) {
  const { isOwner } = useHere().actor;
  const own = people.filter(({ target }) => Object.keys(target.readiness).length > 0).length;
  return (
    <Block title="How this is worked out" className="mt-10 max-w-measure">
      <div className="grid gap-2 text-note text-ink-2">
        <p>
          <b className="text-ink">Ready</b> means at least {settings.countingStories} counting stories over{" "}
          {settings.competencies} of 12 competencies,{" "}
          {settings.kinds === 2 ? "both kinds" : `${settings.kinds} of 2 kinds`} among them (a challenge and an
          accomplishment), {settings.failureStories} about a failure, {settings.conflictStories} about a conflict,{" "}
          {settings.approvedStories} approved by a coach and {settings.practisedStories} practised within{" "}
          {settings.practiceDays} days. <b className="text-ink">Nearly</b> lacks one of these seven,{" "}
          <b className="text-ink">building</b> lacks more. <b className="text-ink">Not started</b> has no story that the
          team may see.
        </p>
        <p>
          A story <b className="text-ink">counts</b> if its author lets the team see it, its evaluation says solid or
          strong, and it was edited, reviewed or practised within {settings.freshDays} days. {strengthWords(settings)}
        </p>
        <p>
          {own > 0
            ? `Other numbers hold for ${own} of ${people.length} people, by their own target or their cohort’s. `
            : ""}
          <Link href={`/o/${org}/team/targets`}>Targets</Link>
          {isOwner ? (
            <>
              {" · "}
              <Link href={`/o/${org}/settings/organisation#readiness`}>Change the numbers</Link>
            </>
          ) : null}
        </p>
      </div>
    </Block>
  );
}
