import { calibrationFinishes } from "@starboard/db/tables/calibration-finishes";
import type { Tx } from "@starboard/db/transaction";
import { and, eq } from "drizzle-orm";

export async function isFinished(tx: Tx, setId: string, raterId: string): Promise<boolean> {
  const rows = await tx
    .select({ setId: calibrationFinishes.setId })
    .from(calibrationFinishes)
    .where(and(eq(calibrationFinishes.setId, setId), eq(calibrationFinishes.raterId, raterId)));
  return rows.length > 0;
}
