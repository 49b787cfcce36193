import { findUsualSection } from "@starboard/domain/remark-text";
import { SECTION_TITLES } from "@starboard/domain/section";
import type { Remark } from "./remark-actions.ts";

const times = (count: number) => (count === 1 ? "once" : count === 2 ? "twice" : `${count} times`);

/** "used 3 times, helped twice, mostly on Result": what became of a remark. */
export function describeUse(remark: Pick<Remark, "used" | "helped" | "usedIn">): string {
  if (remark.used === 0) return "not used yet";
  const section = findUsualSection(remark);
  const where = section && remark.used > 1 ? `, mostly on ${SECTION_TITLES[section]}` : "";
  return `used ${times(remark.used)}, ${remark.helped > 0 ? `helped ${times(remark.helped)}` : "not marked as addressed yet"}${where}`;
}

/** "4 remarks in 12 comments, of which 5 were marked as addressed." */
export function describeBank(remarks: readonly Pick<Remark, "used" | "helped">[]): string {
  const sum = (of: "used" | "helped") => remarks.reduce((total, remark) => total + remark[of], 0);
  const kept = remarks.length === 1 ? "One remark" : `${remarks.length} remarks`;
  const [used, helped] = [sum("used"), sum("helped")];
  if (used === 0) return `${kept}, not used yet.`;
  const comments = used === 1 ? "one comment" : `${used} comments`;
  return `${kept} in ${comments}, ${helped === 0 ? "none" : helped} marked as addressed.`;
}
