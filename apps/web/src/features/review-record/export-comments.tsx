"use client";

import type { RouterOutputs } from "@starboard/api/client";
import { Button } from "@starboard/ui/button";
import { showToast } from "@starboard/ui/toast";
import { Download } from "lucide-react";

/** The comments as a file that other tools for annotated texts read; they stand in it as the reader sees them. */
export function ExportComments({ data }: { data: RouterOutputs["review"]["get"] }) {
  const save = async () => {
    try {
      const { saveComments } = await import("./save-comments.ts");
      saveComments(data);
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
      <span className="mt-1.5 block text-fine text-ink-3">for other programs, as W3C Web Annotations</span>
    </div>
  );
}
