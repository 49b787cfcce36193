"use client";

import type { RouterOutputs } from "@starboard/api/client";
import { Button } from "@starboard/ui/button";
import { saveFile } from "@starboard/ui/save-file";
import { showToast } from "@starboard/ui/toast";
import { Download } from "lucide-react";

/** The comments as a file that other tools for annotated texts read; they stand in it as the reader sees them. */
export function ExportComments({ data }: { data: RouterOutputs["review"]["get"] }) {
  const save = async () => {
    try {
      const { WEB_ANNOTATIONS_TYPE, writeWebAnnotations } = await import("@starboard/domain/web-annotations");
      const text = writeWebAnnotations({
        // Coach and candidate read the same review at two addresses; the file names the candidate's.
        address: new URL(`../reviews/${data.id}`, location.href).href,
        title: data.story.title,
        sections: data.revision.sections,
        comments: data.comments,
        exportedAt: new Date(),
      });
      saveFile(`comments-${data.id}.jsonld`, text, WEB_ANNOTATIONS_TYPE);
    } catch {
      showToast({
        title: "The comments could not be put into a file. Check the connection and try again.",
        tone: "failed",
      });
    }
  };
  return (
    <div className="mt-5">
      <Button size="small" icon={<Download aria-hidden="true" />} onClick={() => void save()}>
        Export comments
      </Button>
      <span className="mt-1.5 block text-fine text-ink-3">as W3C Web Annotations (JSON-LD)</span>
    </div>
  );
}
