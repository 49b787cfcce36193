import { SECTION_LABELS, type Sections } from "@starboard/domain/section";
import type { DemoRevision } from "./demo-shape.ts";

type First = { daysAgo: number } & Sections;
type Rewrite = { daysAgo: number } & Partial<Sections>;

/** The whole text first, then only the sections each later revision changes; the others stay as they were. */
export function writeRevisions(first: First, ...rewrites: readonly Rewrite[]): DemoRevision[] {
  const revisions: DemoRevision[] = [];
  let text: Sections = first;
  for (const { daysAgo, ...changes } of [first, ...rewrites]) {
    text = { ...text, ...changes };
    revisions.push({ daysAgo, sections: inOrder(text) });
  }
  return revisions;
}

const inOrder = (text: Sections): Sections =>
  Object.fromEntries(SECTION_LABELS.map((label) => [label, text[label]])) as Record<keyof Sections, string>;
