import type { IdeaField } from "@starboard/rules/story-ideas";
import type { TemplateField } from "@starboard/rules/templates";

/** Fields without templates of their own take those that read well everywhere. */
const TEMPLATE_OF: Readonly<Record<IdeaField, TemplateField>> = {
  software: "software",
  health: "health",
  teaching: "education",
  retail: "service",
  finance: "any",
  trades: "any",
};

/** The words that templates take in a field of work, or before one is chosen. */
export const templateFieldOf = (field: IdeaField | null): TemplateField => (field ? TEMPLATE_OF[field] : "any");
