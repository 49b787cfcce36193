import { providerLinks } from "@starboard/db/tables/provider-links";
import { users } from "@starboard/db/tables/users";
import { type Tx, withPerson } from "@starboard/db/transaction";
import { StarboardError } from "@starboard/domain/errors";
import { PROVIDER_REFUSALS, type ProviderRefusal } from "@starboard/domain/provider-names";
import { ProvidedIdentity } from "@starboard/domain/sign-in-provider";
import { and, eq, isNotNull, or } from "drizzle-orm";
import type { Runtime } from "../runtime.ts";
import { parseInput } from "../verb/parse-input.ts";
import { insideOrNext, letIn } from "./let-in.ts";
import type { OpenedSession } from "./open-session.ts";

const refuse = (reason: ProviderRefusal) =>
  new StarboardError("UNAUTHENTICATED", PROVIDER_REFUSALS[reason], { reason });

/**
 * Opens a session for whom a provider vouches: only by an address that it has verified and that a person here has,
 * and from the second time on only for the same account there. Makes nobody. Throws UNAUTHENTICATED
 * with the reason; SecondStepNeeded for who has a second factor.
 */
export async function signInByProvider(runtime: Runtime, raw: unknown, userAgent: string): Promise<OpenedSession> {
  const identity = parseInput(ProvidedIdentity, raw);
  // Before anybody is looked up: who has not shown the address is not told whether it is known.
  if (!(identity.email && identity.isVerified)) throw refuse("unverified");
  const { email } = identity;
  const shown = await withPerson(runtime.pool, null, async (tx) => {
    // Whoever closes their account has no password any more.
    const isOpen = and(eq(users.email, email), isNotNull(users.passwordHash));
    const [user] = await tx.select({ id: users.id }).from(users).where(isOpen).for("no key update");
    if (!user) throw refuse("unknown");
    await link(tx, runtime, user.id, identity);
    return letIn(tx, runtime, { userId: user.id, userAgent, way: "provider" });
  });
  return insideOrNext(shown);
}

async function link(tx: Tx, { clock }: Runtime, userId: string, { provider, subject }: ProvidedIdentity) {
  const known = await tx
    .select()
    .from(providerLinks)
    .where(
      and(
        eq(providerLinks.provider, provider),
        or(eq(providerLinks.userId, userId), eq(providerLinks.subject, subject)),
      ),
    );
  if (known.some((row) => row.userId !== userId || row.subject !== subject)) throw refuse("other");
  if (known.length === 0) await tx.insert(providerLinks).values({ provider, subject, userId, createdAt: clock.now() });
}
