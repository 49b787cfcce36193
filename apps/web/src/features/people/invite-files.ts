import { csvCell } from "@starboard/domain/audit-csv";
import type { JudgedInvite } from "@starboard/domain/invite-list";
import { INVITE_LIST_COLUMNS } from "@starboard/domain/invite-list-limits";
import { saveFile } from "@starboard/ui/save-file";

const MEDIA = "text/csv;charset=utf-8";
/** So that a spreadsheet reads the file as UTF-8. */
const MARK = "\uFEFF";

/** A list to begin from: the head line and two rows of this organisation's first team. */
export const templateCsv = (team: string): string =>
  toCsv([
    [...INVITE_LIST_COLUMNS],
    ["ada@example.org", team, "candidate", "Autumn 2026"],
    ["ben@example.org", team, "coach candidate", ""],
  ]);

/** The rows that were left out, with what to mend; what a spreadsheet would compute is made text. */
export const problemCsv = (rows: readonly JudgedInvite[]): string =>
  toCsv([
    [...INVITE_LIST_COLUMNS, "line", "problem"],
    ...rows.map(({ email, team, roles, cohort, line, mend }) => [
      email,
      team,
      roles.join(" "),
      cohort ?? "",
      String(line),
      mend,
    ]),
  ]);

export const saveTemplate = (team: string): void => save("people-to-invite.csv", templateCsv(team));
export const saveProblemRows = (rows: readonly JudgedInvite[]): void => save("rows-to-mend.csv", problemCsv(rows));

const save = (name: string, text: string): void => saveFile(name, `${MARK}${text}`, MEDIA);

const toCsv = (rows: readonly string[][]): string => rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
