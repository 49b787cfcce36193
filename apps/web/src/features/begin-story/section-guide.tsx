import { SECTION_LABELS, SECTION_TITLES } from "@starboard/domain/section";
import { SECTION_AIMS } from "@starboard/rules/section-aims";
import { Block } from "@starboard/ui/block";

/** Beside the form, in view while it is filled in: what an interviewer listens for in each section. */
export function SectionGuide() {
  return (
    <Block title="What an interviewer listens for" className="text-note">
      <dl className="grid gap-3">
        {SECTION_LABELS.map((label) => (
          <div key={label}>
            <dt className="font-semibold">{SECTION_TITLES[label]}</dt>
            <dd className="text-ink-2 text-pretty">{SECTION_AIMS[label]}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-5 border-rule border-t pt-3 text-ink-2 text-pretty">
        All of it in two to three minutes aloud. Nothing has to be whole yet: in the editor, notes stand beside each
        sentence as you write.
      </p>
    </Block>
  );
}
