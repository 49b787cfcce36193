import { calibrationItems } from "@starboard/db/tables/calibration-items";
import { calibrationSets } from "@starboard/db/tables/calibration-sets";
import { teams } from "@starboard/db/tables/teams";
import type { Tx } from "@starboard/db/transaction";
import { can } from "@starboard/domain/access";
import type { Actor } from "@starboard/domain/actor";
import { notFound, StarboardError } from "@starboard/domain/errors";
import { eq } from "drizzle-orm";
import { type Granted, grant } from "../verb/granted.ts";

type SetRow = typeof calibrationSets.$inferSelect;
type ItemRow = typeof calibrationItems.$inferSelect;

/** Who may make a set of this team. Throws NOT_FOUND for no such team, FORBIDDEN for a member without the role. */
export async function requireCalibratedTeam(
  tx: Tx,
  actor: Actor,
  teamId: string,
): Promise<Granted<typeof teams.$inferSelect, "calibration.create">> {
  const [team] = await tx.select().from(teams).where(eq(teams.id, teamId));
  if (!team) throw notFound("team");
  if (!can(actor, "calibration.create", { teamId })) {
    throw new StarboardError("FORBIDDEN", "Only a lead of this team or an owner may do this.");
  }
  return grant("calibration.create", team);
}

/** Loads a set and authorises. Throws NOT_FOUND to who may not see it, FORBIDDEN to a reader who does not rate there. */
export async function requireCalibrationSet<const A extends "calibration.read" | "calibration.rate">(
  tx: Tx,
  actor: Actor,
  action: A,
  setId: string,
): Promise<Granted<SetRow, A>> {
  const [set] = await tx.select().from(calibrationSets).where(eq(calibrationSets.id, setId));
  if (!set || !can(actor, "calibration.read", set)) throw notFound("calibration set");
  if (!can(actor, action, set)) {
    throw new StarboardError("FORBIDDEN", "The coaches and leads of the set’s team rate it.");
  }
  return grant(action, set);
}

/** The same for one text of a set. */
export async function requireCalibrationItem(
  tx: Tx,
  actor: Actor,
  itemId: string,
): Promise<Granted<{ set: SetRow; item: ItemRow }, "calibration.rate">> {
  const [item] = await tx.select().from(calibrationItems).where(eq(calibrationItems.id, itemId));
  if (!item) throw notFound("calibration set");
  const { subject: set } = await requireCalibrationSet(tx, actor, "calibration.rate", item.setId);
  return grant("calibration.rate", { set, item });
}
