import { findUsualSection } from "@starboard/domain/remark";
import { SECTION_TITLES } from "@starboard/domain/section";
import type { Remark } from "./use-remarks.ts";

const times = (count: number) => (count === 1 ? "once" : count === 2 ? "twice" : `${count} times`);

/** "used 3 times, helped twice, mostly on Result": what became of a remark. */
export function describeUse(remark: Pick<Remark, "used" | "helped" | "usedIn">): string {
  if (remark.used === 0) return "not used yet";
  const section = findUsualSection(remark);
  const where = section && remark.used > 1 ? `, mostly on ${SECTION_TITLES[section]}` : "";
  return `used ${times(remark.used)}, ${remark.helped > 0 ? `helped ${times(remark.helped)}` : "not marked as addressed yet"}${where}`;
}
