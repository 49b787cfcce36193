import { Checkbox } from "@starboard/ui/checkbox";
import { Link } from "@starboard/ui/link";
import { StateMark } from "@starboard/ui/state-mark";
import { Cell, Table } from "@starboard/ui/table";
import { type Member, roleNames } from "./member.ts";
import { MemberMenu, type PersonAct } from "./member-menu.tsx";

export interface MemberTableProps {
  people: readonly Member[];
  /** Where the team's people lie, for those whose readiness is shown there. */
  teamBase: string;
  /** Whose readiness this reader sees. */
  readable: ReadonlySet<string>;
  chosen: ReadonlySet<string>;
  onChoose: (userIds: readonly string[], isChosen: boolean) => void;
  onAct: (act: PersonAct, person: Member) => void;
}

/** Everybody in the organisation with their teams, roles and cohort; those the reader may change can be ticked. */
export function MemberTable({ people, teamBase, readable, chosen, onChoose, onAct }: MemberTableProps) {
  const choosable = people.filter(({ maySetCohort }) => maySetCohort).map(({ userId }) => userId);
  const count = choosable.filter((userId) => chosen.has(userId)).length;
  return (
    <>
      {choosable.length > 1 ? (
        <Checkbox
          className="mb-2"
          label={count > 0 ? `${count} of ${choosable.length} chosen` : `Choose all ${choosable.length}`}
          checked={count === choosable.length}
          indeterminate={count > 0 && count < choosable.length}
          onChange={(event) => onChoose(choosable, event.target.checked)}
        />
      ) : null}
      <Table
        caption="People with their teams and roles"
        captionHidden
        fold
        className="[&_tbody_:is(th,td)]:align-middle"
      >
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Teams and roles</th>
            <th scope="col">Cohort</th>
            <th scope="col">Here as</th>
            <th scope="col">
              <span className="ui-hidden">Change</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.userId}>
              <th scope="row">
                <span className="flex items-baseline gap-1">
                  {person.maySetCohort ? (
                    <Checkbox
                      label={`Choose ${person.name}`}
                      labelHidden
                      checked={chosen.has(person.userId)}
                      onChange={(event) => onChoose([person.userId], event.target.checked)}
                    />
                  ) : null}
                  {readable.has(person.userId) ? (
                    <Link href={`${teamBase}/${person.userId}`} tone="quiet">
                      <bdi>{person.name}</bdi>
                    </Link>
                  ) : (
                    <bdi>{person.name}</bdi>
                  )}
                </span>
              </th>
              <Cell label="Teams">
                {person.seats.length === 0 ? <span className="text-ink-3">in no team</span> : null}
                {person.seats.map((seat) => (
                  <span key={seat.teamId} className="block">
                    {seat.team}: {roleNames(seat.roles)}
                  </span>
                ))}
              </Cell>
              <Cell label="Cohort">{person.cohort ?? <span className="text-ink-3">none</span>}</Cell>
              <Cell label="Here as">
                {person.isOwner ? "owner" : "member"}
                {person.state === "suspended" ? (
                  <span className="block">
                    <StateMark state="not-ready">suspended</StateMark>
                  </span>
                ) : null}
                {person.hasSecondFactor ? <span className="block text-note text-ink-3">second factor on</span> : null}
              </Cell>
              <Cell end>
                <MemberMenu person={person} onAct={(act) => onAct(act, person)} />
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
