import { createHmac } from "node:crypto";
import type { auditEntries } from "@starboard/db/tables/audit-entries";

type Entry = Pick<
  typeof auditEntries.$inferSelect,
  "orgId" | "id" | "action" | "actorId" | "subjectId" | "fields" | "createdAt"
>;

/** What the first entry of an organisation's chain hangs on. */
export const CHAIN_START = "";

/**
 * The link of one entry: an HMAC over the link before it, its place and everything it says, so that who writes to the
 * database alone can make no chain that fits.
 */
export const auditLink = (secret: string, previous: string, seq: number, entry: Entry): string =>
  createHmac("sha256", createHmac("sha256", secret).update("audit-chain").digest())
    .update(
      JSON.stringify([
        previous,
        seq,
        entry.orgId,
        entry.id,
        entry.action,
        entry.actorId,
        entry.subjectId,
        entry.fields,
        entry.createdAt.toISOString(),
      ]),
    )
    .digest("hex");
