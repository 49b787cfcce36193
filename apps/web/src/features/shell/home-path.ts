import { can } from "@starboard/domain/access";
import type { Actor } from "@starboard/domain/actor";

/** Everybody starts where their work is: a lead at the team, a coach at the desk, a candidate at the stories. */
export function homePath(actor: Actor, { slug, isPersonal }: { slug: string; isPersonal: boolean }): string {
  if (isPersonal) return `/o/${slug}/stories`;
  if (can(actor, "readiness.read", {})) return `/o/${slug}/team`;
  if (can(actor, "desk.claim", {})) return `/o/${slug}/desk`;
  return `/o/${slug}/stories`;
}
