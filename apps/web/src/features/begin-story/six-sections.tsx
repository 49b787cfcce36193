import type { StoryKind } from "@starboard/domain/evaluation";
import { SECTION_LABELS, SECTION_TITLES, type Sections } from "@starboard/domain/section";
import { TEMPLATES } from "@starboard/rules/templates";
import { Field } from "@starboard/ui/field";
import { Textarea } from "@starboard/ui/textarea";
import type { Problems } from "./create-input.ts";

export interface SixSectionsProps {
  kind: StoryKind;
  sections: Sections;
  problems: Problems;
  onSections: (sections: Sections) => void;
}

/** The six sections, each with a sentence to lean on. All may stay empty: the editor goes on from here. */
export function SixSections({ kind, sections, problems, onSections }: SixSectionsProps) {
  return (
    <div className="grid gap-5">
      {SECTION_LABELS.map((label) => (
        <Field
          key={label}
          id={`new-${label}`}
          label={SECTION_TITLES[label]}
          hint={TEMPLATES[kind][label]}
          error={problems[`sections.${label}`]}
        >
          <Textarea
            face="serif"
            rows={2}
            spellCheck
            value={sections[label]}
            onChange={(event) => onSections({ ...sections, [label]: event.target.value })}
          />
        </Field>
      ))}
    </div>
  );
}
