import { memberships } from "@starboard/db/tables/memberships";
import { organisations } from "@starboard/db/tables/organisations";
import { sessions } from "@starboard/db/tables/sessions";
import { teamMembers } from "@starboard/db/tables/team-members";
import { users } from "@starboard/db/tables/users";
import { enterTenant, type Tx, withPerson } from "@starboard/db/transaction";
import type { PersonActor } from "@starboard/domain/actor";
import type { TokenScope } from "@starboard/domain/api-token";
import type { Visibility } from "@starboard/domain/story";
import { and, asc, eq, gt, isNull } from "drizzle-orm";
import type { Runtime } from "../runtime.ts";
import { findSecondFactors } from "./find-second-factors.ts";
import { sessionEnd } from "./session-end.ts";

/** A session in use is written to once an hour at most. */
const USE_NOTED_EVERY_MS = 60 * 60_000;

export interface SignedInPerson {
  sessionId: string;
  userId: string;
  name: string;
  email: string;
  timeZone: string;
  organisations: {
    id: string;
    slug: string;
    name: string;
    isPersonal: boolean;
    newStoryVisibility: Visibility;
    requiresSecondFactor: boolean;
  }[];
}

export interface ResolvedSession {
  person: SignedInPerson;
  /** Null when no organisation was named, the person is not an active member of it, or lacks what it asks for. */
  actor: PersonActor | null;
  /** The organisation that was named is the person's, and asks for a second factor that they do not have. */
  lacksSecondFactor: boolean;
  /** What a token opens at most; null for a browser's session. */
  tokenScope: TokenScope | null;
}

interface Credential {
  sessionId: string;
  slug: string | null;
  tokenScope: TokenScope | null;
}

/**
 * Reads the session row behind a cookie, on every request, so that sign-out, removal and changed roles hold at once.
 * Using a session moves the end that it has when it is not used again.
 * @param slug the organisation of the request's address, if any
 * @param options `isUse` is false for a look that no person asked for, such as an open stream's
 * @returns null for a session that is unknown, ended or over
 */
export async function resolveSession(
  runtime: Runtime,
  sessionId: string,
  slug: string | null,
  { isUse = true }: { isUse?: boolean } = {},
): Promise<ResolvedSession | null> {
  const user = await findUser(runtime, sessionId, isUse);
  return user ? resolvePerson(runtime, user, { sessionId, slug, tokenScope: null }) : null;
}

/** A person who has shown a session or a token, with their part in the organisation of that address. */
export async function resolvePerson(
  runtime: Runtime,
  user: typeof users.$inferSelect,
  { sessionId, slug, tokenScope }: Credential,
): Promise<ResolvedSession> {
  return withPerson(runtime.pool, user.id, async (tx) => {
    const rows = await tx
      .select({ membership: memberships, organisation: organisations })
      .from(memberships)
      .innerJoin(organisations, eq(organisations.id, memberships.orgId))
      .where(and(eq(memberships.userId, user.id), eq(memberships.state, "active")))
      .orderBy(asc(organisations.isPersonal), asc(organisations.name));
    const person: SignedInPerson = {
      sessionId,
      userId: user.id,
      name: user.name,
      email: user.email,
      timeZone: user.timeZone,
      organisations: rows.map(({ organisation: { slug: own, ...organisation } }) => ({
        id: organisation.id,
        slug: own,
        name: organisation.name,
        isPersonal: organisation.isPersonal,
        newStoryVisibility: organisation.newStoryVisibility,
        requiresSecondFactor: organisation.requiresSecondFactor,
      })),
    };
    const chosen = rows.find(({ organisation }) => organisation.slug === slug);
    const isAsked = chosen?.organisation.requiresSecondFactor ?? false;
    const lacksSecondFactor = isAsked && !(await findSecondFactors(tx, [user.id])).has(user.id);
    const actor = chosen && !lacksSecondFactor ? await loadActor(tx, user.id, chosen.membership) : null;
    return { person, actor, lacksSecondFactor, tokenScope };
  });
}

async function loadActor(tx: Tx, userId: string, membership: typeof memberships.$inferSelect): Promise<PersonActor> {
  const { orgId, isOwner } = membership;
  await enterTenant(tx, orgId);
  const seats = await tx
    .select({ teamId: teamMembers.teamId, roles: teamMembers.roles })
    .from(teamMembers)
    .where(eq(teamMembers.userId, userId));
  return { kind: "person", userId, orgId, isOwner, seats };
}

async function findUser(runtime: Runtime, sessionId: string, isUse: boolean) {
  const now = runtime.clock.now();
  return withPerson(runtime.pool, null, async (tx) => {
    const { createdAt, expiresAt } = sessions;
    const isOpen = and(eq(sessions.id, sessionId), isNull(sessions.revokedAt), gt(sessions.expiresAt, now));
    const [row] = await tx
      .select({ user: users, createdAt, expiresAt })
      .from(sessions)
      .innerJoin(users, eq(users.id, sessions.userId))
      .where(isOpen);
    if (!row) return null;
    const end = sessionEnd(row.createdAt, now);
    if (isUse && Math.abs(end.getTime() - row.expiresAt.getTime()) >= USE_NOTED_EVERY_MS)
      await tx.update(sessions).set({ expiresAt: end }).where(isOpen);
    return row.user;
  });
}
