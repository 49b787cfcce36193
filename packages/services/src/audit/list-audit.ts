import { auditEntries } from "@starboard/db/tables/audit-entries";
import { auditHeads } from "@starboard/db/tables/audit-heads";
import { AUDIT_PAGE, ListAudit } from "@starboard/domain/audit";
import { and, desc, lt } from "drizzle-orm";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { findNames } from "../identity/find-names.ts";
import { defineQuery } from "../verb/define-query.ts";
import { auditConditions } from "./audit-conditions.ts";
import { findSubjects } from "./find-subjects.ts";

/** A page of the organisation's audit log, newest first, with the names of who acted and of what it is about. */
export const listAudit = defineQuery({
  action: "audit.read",
  input: ListAudit,
  guard: ({ actor }) => requireOrganisation(actor, "audit.read"),
  run: async ({ tx, actor, runtime, input }) => {
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
      page.map((row) => row.actorId),
    );
    const subjects = await findSubjects(
      { tx, actor, now: runtime.clock.now() },
      page.flatMap((row) => row.subjectId ?? []),
    );
    return {
      entries: page.map(({ id, action, actorId, subjectId, fields, createdAt, seq }) => ({
        id,
        action,
        actorId,
        actor: actorId ? nameOf(actorId) : "Starboard",
        subjectId,
        subject: (subjectId === null ? undefined : subjects.get(subjectId)) ?? null,
        fields,
        createdAt,
        isSealed: seq !== null,
      })),
      hasMore: rows.length > AUDIT_PAGE,
      sealedAt: head?.sealedAt ?? null,
    };
  },
});
