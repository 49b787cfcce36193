import { z } from "zod";
import { EmailAddress } from "./account.ts";
import { TeamId } from "./identifier.ts";
import { INVITE_LIST_LENGTH } from "./invite-list-limits.ts";
import { CohortName } from "./member.ts";
import { shortList } from "./short-list.ts";
import { storedText } from "./stored-text.ts";
import { TEAM_ROLES, type TeamRole } from "./team-roles.ts";

/** A list of people to invite. Team and roles hold for the rows that name none. */
export const InviteList = z.object({
  csv: storedText(INVITE_LIST_LENGTH, "The list"),
  teamId: TeamId,
  roles: shortList(z.enum(TEAM_ROLES), { min: 1, max: TEAM_ROLES.length, message: "Choose at least one role." }),
});

export const INVITE_VERDICTS = [
  "ready",
  "already-here",
  "already-invited",
  "bad-address",
  "formula",
  "unknown-team",
  "not-your-team",
  "unknown-role",
  "duplicate",
  "too-long",
] as const;
export type InviteVerdict = (typeof INVITE_VERDICTS)[number];

/** A row as it was written, by column. */
export interface InviteCells {
  /** In the list, from 1, the head line included. */
  line: number;
  email: string;
  team: string;
  roles: string;
  cohort: string;
}

export interface JudgedInvite {
  line: number;
  email: string;
  teamId: string;
  /** The team as the organisation calls it; as the row does where there is none. */
  team: string;
  roles: TeamRole[];
  cohort: string | null;
  verdict: InviteVerdict;
  /** What is wrong and how to mend it; empty for a row that is ready. */
  mend: string;
}

interface InviteContext {
  teams: readonly { id: string; name: string; mayInvite: boolean }[];
  teamId: string;
  roles: readonly TeamRole[];
  members: ReadonlySet<string>;
  invited: ReadonlySet<string>;
}

const CELL_LENGTH = 254;
const FORMULA = /^'?[=+\-@\t\r]/;
const plain = (words: string): string => words.trim().toLowerCase();
const shorten = (words: string): string => (words.length > 60 ? `${words.slice(0, 57)}…` : words);

/** What would happen to each row. The first of two rows of one address counts; nothing is invited by this. */
export function judgeInvites(rows: readonly InviteCells[], context: InviteContext): JudgedInvite[] {
  const seen = new Map<string, number>();
  return rows.map((cells) => {
    const judged = judgeRow(cells, context);
    const first = seen.get(judged.email);
    if (judged.verdict === "bad-address" || judged.verdict === "formula") return judged;
    if (first !== undefined) {
      return {
        ...judged,
        verdict: "duplicate",
        mend: `The address stands in line ${first} already. Take one of them out.`,
      };
    }
    seen.set(judged.email, cells.line);
    return judged;
  });
}

function judgeRow(cells: InviteCells, context: InviteContext): JudgedInvite {
  const email = EmailAddress.safeParse(cells.email);
  const named = plain(cells.team);
  const team = context.teams.find(({ id, name }) => (named ? plain(name) === named : id === context.teamId));
  const roles = readRoles(cells.roles, context.roles);
  const row = {
    line: cells.line,
    email: email.data ?? shorten(cells.email.trim()),
    teamId: team?.id ?? context.teamId,
    team: team?.name ?? shorten(cells.team.trim()),
    roles: roles ?? [],
    cohort: CohortName.safeParse(cells.cohort).data ?? null,
  };
  const no = (verdict: InviteVerdict, mend: string): JudgedInvite => ({ ...row, verdict, mend });
  const { line, ...texts } = cells;
  const formula = Object.entries(texts).find(([, text]) => FORMULA.test(text));
  if (formula) {
    return no("formula", `The ${formula[0]} begins with a sign that a spreadsheet computes. Write it as plain text.`);
  }
  const long = Object.entries(texts).find(([, text]) => text.length > CELL_LENGTH);
  if (long) return no("too-long", `The ${long[0]} has ${long[1].length} characters; at most ${CELL_LENGTH} are taken.`);
  if (!email.success) {
    return no(
      "bad-address",
      cells.email.trim() ? "This is no e-mail address. It looks like name@example.org." : "The address is missing.",
    );
  }
  if (!team)
    return no("unknown-team", `There is no such team. There are: ${context.teams.map(({ name }) => name).join(", ")}.`);
  if (!team.mayInvite)
    return no("not-your-team", "Somebody else leads this team. Ask its lead or an owner to invite into it.");
  if (!roles) return no("unknown-role", `Roles are ${TEAM_ROLES.join(", ")}; several with a space between them.`);
  const cohort = cells.cohort.trim() ? CohortName.safeParse(cells.cohort) : undefined;
  if (cohort?.error) return no("too-long", cohort.error.issues[0]?.message ?? "The cohort’s name is too long.");
  if (context.members.has(email.data))
    return no("already-here", "This address belongs to a member. Change teams and roles on the people’s page.");
  if (context.invited.has(email.data))
    return no("already-invited", "An invitation is open. Revoke it first to send another one.");
  return { ...row, verdict: "ready", mend: "" };
}

/** `coach, candidate` or `coach candidate`, in one number or the other. @returns null for a word that is no role */
function readRoles(words: string, usual: readonly TeamRole[]): TeamRole[] | null {
  const named = plain(words)
    .split(/[\s,;|/]+/)
    .filter((word) => word !== "" && word !== "and");
  if (named.length === 0) return [...usual];
  const roles = TEAM_ROLES.filter((role) => named.some((word) => word === role || word === plural(role)));
  return named.every((word) => roles.some((role) => word === role || word === plural(role))) ? roles : null;
}

const plural = (role: TeamRole): string => (role === "coach" ? "coaches" : `${role}s`);
