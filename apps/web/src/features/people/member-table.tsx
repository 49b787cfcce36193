import type { RouterOutputs } from "@starboard/api/client";
import { Link } from "@starboard/ui/link";
import { Cell, Table } from "@starboard/ui/table";
import { ROLE_WORDS } from "./role-words.ts";

type Member = RouterOutputs["team"]["members"]["people"][number];

const rolesIn = (seat: Member["seats"][number]) =>
  seat.roles.map((role) => ROLE_WORDS[role].title.toLowerCase()).join(", ");

export interface MemberTableProps {
  people: readonly Member[];
  /** Where the team's people lie, for those whose readiness is shown there. */
  teamBase: string;
  /** Whose readiness this reader sees. */
  readable: ReadonlySet<string>;
}

/** Everybody in the organisation with their teams and roles. */
export function MemberTable({ people, teamBase, readable }: MemberTableProps) {
  return (
    <Table caption="People with their teams and roles" captionHidden fold>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Teams and roles</th>
          <th scope="col">In the organisation</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.userId}>
            <th scope="row">
              {readable.has(person.userId) ? (
                <Link href={`${teamBase}/${person.userId}`} tone="quiet">
                  <bdi>{person.name}</bdi>
                </Link>
              ) : (
                <bdi>{person.name}</bdi>
              )}
            </th>
            <Cell label="Teams">
              {person.seats.length === 0 ? <span className="text-ink-3">in no team</span> : null}
              {person.seats.map((seat) => (
                <span key={seat.teamId} className="block">
                  {seat.team}: {rolesIn(seat)}
                </span>
              ))}
            </Cell>
            <Cell label="Here as">
              {person.isOwner ? "owner" : "member"}
              {person.state === "active" ? "" : `, ${person.state}`}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
