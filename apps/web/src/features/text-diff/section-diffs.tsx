import { SECTION_TITLES, type Sections } from "@starboard/domain/section";
import { Diff } from "@starboard/ui/diff";
import { diffSections } from "./diff-sections.ts";

/** The sections that differ, each as one text with what was added and taken out. Nothing where the texts are the same. */
export function SectionDiffs({ before, after }: { before: Sections; after: Sections }) {
  return diffSections(before, after).map(({ section, parts }) => (
    <div key={section} className="mb-5">
      <h3 className="text-note font-semibold text-ink-2">{SECTION_TITLES[section]}</h3>
      <p className="font-serif text-ui leading-relaxed wrap-break-word whitespace-pre-wrap">
        <Diff parts={parts} />
      </p>
    </div>
  ));
}
