import { timingSafeEqual } from "node:crypto";
import { privacyRequests } from "@starboard/db/tables/privacy-requests";
import { withPerson } from "@starboard/db/transaction";
import { notFound } from "@starboard/domain/errors";
import { FindReceipt } from "@starboard/domain/privacy";
import { and, eq } from "drizzle-orm";
import { hashToken, linkToken } from "../mail/link-token.ts";
import type { Runtime } from "../runtime.ts";
import { parseInput } from "../verb/parse-input.ts";

/** How far an erasure is and what it took away, for who was given the receipt. */
export async function findReceipt(runtime: Runtime, raw: unknown) {
  const { token } = parseInput(FindReceipt, raw);
  const [id = "", proof = ""] = token.split(".");
  const expected = linkToken(runtime.secret, "erasure", id);
  if (!timingSafeEqual(Buffer.from(hashToken(proof)), Buffer.from(hashToken(expected)))) throw notFound("receipt");
  return withPerson(runtime.pool, null, async (tx) => {
    const { createdAt, doneAt, receipt } = privacyRequests;
    const [row] = await tx
      .select({ createdAt, doneAt, receipt })
      .from(privacyRequests)
      .where(and(eq(privacyRequests.id, id), eq(privacyRequests.kind, "erasure")));
    if (!row) throw notFound("receipt");
    return row;
  });
}
