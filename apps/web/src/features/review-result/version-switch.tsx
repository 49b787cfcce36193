"use client";

import { Segmented } from "@starboard/ui/segmented";
import { capitalised } from "@/features/request-review/index.ts";
import type { ReviewData } from "./result-heading.tsx";

export interface VersionSwitchProps {
  data: ReviewData;
  version: "pinned" | "current";
  onVersion: (version: "pinned" | "current") => void;
}

const plural = (count: number, one: string, many: string) => (count === 1 ? `one ${one}` : `${count} ${many}`);

/** The text as it was reviewed, or as it is now, and how the comments held on. */
export function VersionSwitch({ data, version, onVersion }: VersionSwitchProps) {
  const { comments, revision, currentRevision } = data;
  if (comments.length === 0) return null;
  const whose = data.isCandidate ? "your" : "the";
  const remarks = comments.filter((comment) => comment.replacement === null);
  const addressed = remarks.filter((comment) => comment.resolvedAt).length;
  const count = (status: string) => remarks.filter((comment) => comment.current.status === status).length;
  const isSame = currentRevision.id === revision.id;
  const held = [
    count("exact") > 0 && `${count("exact")} in place`,
    count("moved") > 0 && `${count("moved")} moved with their words`,
    count("orphaned") > 0 && `${count("orphaned")} without their words, below the text`,
  ].filter(Boolean);
  return (
    <div className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-2 text-note text-ink-2">
      {isSame ? null : (
        <Segmented
          legend="Text"
          value={version}
          onValueChange={(value) => onVersion(value as "pinned" | "current")}
          options={[
            { value: "pinned", label: `As reviewed, ${revision.seq}` },
            { value: "current", label: `In ${whose} text now, ${currentRevision.seq}` },
          ]}
        />
      )}
      <span role="status">
        {remarks.length > 0
          ? capitalised(`${plural(remarks.length, "comment", "comments")}, ${addressed} addressed`)
          : "No comments"}
        {version === "current" && held.length > 0 ? `: ${held.join(", ")}` : ""}
        {isSame ? ` · ${whose} text has not changed since` : ""}.
      </span>
    </div>
  );
}
