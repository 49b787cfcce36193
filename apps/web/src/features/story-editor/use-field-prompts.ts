"use client";

import type { StoryKind } from "@starboard/domain/evaluation";
import type { Template } from "@starboard/rules/plain-templates";
import { useEffect, useState } from "react";
import { findStoryField } from "../kept-here/index.ts";

/** The templates in the words of the field that a story was begun in, fetched where this device knows one. */
export function useFieldPrompts(userId: string, storyId: string, kind: StoryKind): Template | undefined {
  const [prompts, setPrompts] = useState<Template>();
  useEffect(() => {
    const kept = findStoryField(localStorage, userId, storyId);
    if (kept === null || kept === "any") return;
    // Where they do not come, the plain ones stay.
    import("@starboard/rules/templates").then(
      ({ TEMPLATE_FIELDS, templateFor }) => {
        const field = TEMPLATE_FIELDS.find((each) => each === kept);
        if (field) setPrompts(templateFor(kind, field));
      },
      () => undefined,
    );
  }, [userId, storyId, kind]);
  return prompts;
}
