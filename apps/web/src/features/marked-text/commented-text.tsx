"use client";

import type { RouterOutputs } from "@starboard/api/client";
import type { RefObject } from "react";
import { listCommentMarks } from "./comment-marks.ts";
import { MarkedText } from "./marked-text.tsx";
import type { useLights } from "./use-lights.ts";

export interface CommentedTextProps {
  data: RouterOutputs["review"]["get"];
  version: "pinned" | "current";
  lights: ReturnType<typeof useLights>;
  ref: RefObject<HTMLDivElement | null>;
}

/** The reviewed text, or the newest one, with the comments on their words. */
export function CommentedText({ data, version, lights, ref }: CommentedTextProps) {
  const { sections, seq } = version === "pinned" ? data.revision : data.currentRevision;
  return (
    <MarkedText
      ref={ref}
      label={`The story, version ${seq}`}
      sections={sections}
      marks={listCommentMarks(data.comments, version)}
      lit={lights.lit}
      onMark={lights.goTo}
      onHover={lights.hover}
    />
  );
}
