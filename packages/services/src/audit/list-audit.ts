import { auditEntries } from "@starboard/db/tables/audit-entries";
import { auditHeads } from "@starboard/db/tables/audit-heads";
import { AUDIT_PAGE, ListAudit } from "@starboard/domain/audit";
import { and, desc, lt } from "drizzle-orm";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { findNames } from "../identity/find-names.ts";
import { defineQuery } from "../verb/define-query.ts";
import { auditConditions } from "./audit-conditions.ts";

/** Whose subject is a person of the organisation. */
const isAboutPerson = (action: string): boolean =>
  (action.startsWith("member.") && action !== "member.invite" && action !== "member.join") ||
  action === "assignment.exempt" ||
  action === "assignment.remind";

/** A page of the organisation's audit log, newest first, with the names of who acted and of the people it is about. */
export const listAudit = defineQuery({
  action: "audit.read",
  input: ListAudit,
  guard: ({ actor }) => requireOrganisation(actor, "audit.read"),
  run: async ({ tx, input }) => {
    const rows = await tx
      .select()
      .from(auditEntries)
      .where(and(...auditConditions(input), input.before ? lt(auditEntries.id, input.before) : undefined))
      .orderBy(desc(auditEntries.id))
      .limit(AUDIT_PAGE + 1);
    const [head] = await tx.select().from(auditHeads);
    const page = rows.slice(0, AUDIT_PAGE);
    const nameOf = await findNames(
      tx,
      page.flatMap((row) => [row.actorId, isAboutPerson(row.action) ? row.subjectId : null]),
    );
    return {
      entries: page.map(({ id, action, actorId, subjectId, fields, createdAt, seq }) => ({
        id,
        action,
        actorId,
        actor: actorId ? nameOf(actorId) : "Starboard",
        subjectId,
        subject: subjectId && isAboutPerson(action) ? nameOf(subjectId) : null,
        fields,
        createdAt,
        isSealed: seq !== null,
      })),
      hasMore: rows.length > AUDIT_PAGE,
      sealedAt: head?.sealedAt ?? null,
    };
  },
});
