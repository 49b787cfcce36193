import { rulesPreviewStories } from "@starboard/db/tables/rules-preview-stories";
import type { Tx } from "@starboard/db/transaction";
import type { PersonActor } from "@starboard/domain/actor";
import { eq } from "drizzle-orm";
import { findNames } from "../identity/find-names.ts";
import { loadReadiness } from "../readiness/load-readiness.ts";
import { loadSettings } from "../readiness/load-settings.ts";

interface Asking {
  tx: Tx;
  actor: PersonActor;
  now: Date;
}

/** Whose readiness would be another one by the rules that were tried, by name. */
export async function findLevelChanges({ tx, actor, now }: Asking, batchId: string, authorIds: string[]) {
  const tried = await tx
    .select({ storyId: rulesPreviewStories.storyId, band: rulesPreviewStories.afterBand })
    .from(rulesPreviewStories)
    .where(eq(rulesPreviewStories.batchId, batchId));
  if (tried.length === 0) return [];
  const bandOf = new Map(tried.map(({ storyId, band }) => [storyId, band]));
  const { of } = await loadSettings(tx, actor.orgId, authorIds);
  const settingsOf = (userId: string) => of(userId).settings;
  const before = await loadReadiness(tx, authorIds, settingsOf, now.getTime());
  const after = await loadReadiness(tx, authorIds, settingsOf, now.getTime(), bandOf);
  const nameOf = await findNames(tx, authorIds);
  return authorIds
    .map((userId) => ({ userId, name: nameOf(userId), before: before(userId).level, after: after(userId).level }))
    .filter((person) => person.before !== person.after)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
