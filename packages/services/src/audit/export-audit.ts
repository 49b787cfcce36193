import { auditEntries } from "@starboard/db/tables/audit-entries";
import { AUDIT_EXPORT, AuditFilter } from "@starboard/domain/audit";
import { and, desc } from "drizzle-orm";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { findNames } from "../identity/find-names.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { auditConditions } from "./audit-conditions.ts";

/** The newest entries of a filter as plain lines; that somebody took them away is an entry too. */
export const exportAudit = defineMutation({
  action: "audit.export",
  input: AuditFilter,
  guard: ({ actor }) => requireOrganisation(actor, "audit.export"),
  run: async ({ tx, input }) => {
    const rows = await tx
      .select()
      .from(auditEntries)
      .where(and(...auditConditions(input)))
      .orderBy(desc(auditEntries.id))
      .limit(AUDIT_EXPORT);
    const nameOf = await findNames(tx, [...new Set(rows.map((row) => row.actorId))]);
    return rows.map(({ action, actorId, subjectId, fields, createdAt, seq, hash }) => ({
      at: createdAt.toISOString(),
      action,
      actor: actorId ? nameOf(actorId) : "Starboard",
      subjectId: subjectId ?? "",
      fields: fields.join(" "),
      seq: seq === null ? "" : String(seq),
      hash: hash ?? "",
    }));
  },
});
