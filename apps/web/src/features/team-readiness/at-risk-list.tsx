import { Block } from "@starboard/ui/block";
import { dayWords } from "@starboard/ui/day-words";
import { Glyph } from "@starboard/ui/glyph";
import { Link } from "@starboard/ui/link";
import { findAtRisk } from "./at-risk.ts";
import { openReasons, shortReason } from "./short-reason.ts";
import { daysWords } from "./target-words.ts";
import type { TeamPerson } from "./team-person.ts";

const SOON_DAYS = 7;

interface AtRiskListProps {
  base: string;
  people: readonly TeamPerson[];
  today: string;
}

/** Who is not ready while the interview comes near, and what is missing. */
export function AtRiskList({ base, people, today }: AtRiskListProps) {
  const atRisk = findAtRisk(people, today);
  const dated = people.filter(({ target }) => target.interviewOn !== null).length;
  return (
    <Block title="At risk, by interview date" aside="not ready, interview near">
      {atRisk.length === 0 ? (
        <p className="text-note text-ink-2">
          {dated === 0
            ? "No interview dates are set yet. "
            : `Nobody: of ${dated} with an interview date, all are ready or have time. `}
          <Link href={`${base}/targets`}>Set interview dates and targets</Link>
        </p>
      ) : (
        <>
          <ul className="grid text-note" aria-label="At risk">
            {atRisk.map(({ person, interviewOn, daysLeft }) => (
              <li
                key={person.userId}
                className="grid gap-x-4 gap-y-0.5 border-rule border-t py-2 sm:grid-cols-[9.5rem_minmax(0,1fr)]"
              >
                <span className="tabular-nums">
                  {daysLeft < SOON_DAYS ? <Glyph name="can" className="me-1.5 inline text-port" /> : null}
                  {dayWords(interviewOn, today)}, {daysWords(interviewOn, today)}
                </span>
                <span>
                  <Link href={`${base}/${person.userId}`} tone="quiet" className="font-semibold text-ink">
                    <bdi>{person.name}</bdi>
                  </Link>{" "}
                  <span className="text-ink-2">needs {openReasons(person.criteria).map(shortReason).join(", ")}</span>
                </span>
              </li>
            ))}
          </ul>
          <p className="mt-2 text-fine text-ink-2">
            {atRisk.some(({ daysLeft }) => daysLeft < SOON_DAYS) ? (
              <>
                <Glyph name="can" className="me-1.5 inline text-port" />
                under a week ·{" "}
              </>
            ) : null}
            <Link href={`${base}/targets`}>Interview dates and targets</Link>
          </p>
        </>
      )}
    </Block>
  );
}
