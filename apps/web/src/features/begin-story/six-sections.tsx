import type { StoryKind } from "@starboard/domain/evaluation";
import { SECTION_LABELS, SECTION_TITLES, type Sections } from "@starboard/domain/section";
import type { IdeaField } from "@starboard/rules/story-ideas";
import { templateFor } from "@starboard/rules/templates";
import { Field } from "@starboard/ui/field";
import { Textarea } from "@starboard/ui/textarea";
import type { Problems } from "./create-input.ts";
import { templateFieldOf } from "./template-field-of.ts";

export interface SixSectionsProps {
  kind: StoryKind;
  /** The field of work whose words the prompts take. */
  field: IdeaField | null;
  sections: Sections;
  problems: Problems;
  onSections: (sections: Sections) => void;
}

/** The six sections, each with a sentence to lean on. All may stay empty: the editor goes on from here. */
export function SixSections({ kind, field, sections, problems, onSections }: SixSectionsProps) {
  const template = templateFor(kind, templateFieldOf(field));
  return (
    <div className="grid gap-5">
      {SECTION_LABELS.map((label) => (
        <Field
          key={label}
          id={`new-${label}`}
          label={SECTION_TITLES[label]}
          hint={template[label]}
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
