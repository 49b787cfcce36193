import type { RouterOutputs } from "@starboard/api/client";
import { WEB_ANNOTATIONS_TYPE, writeWebAnnotations } from "@starboard/domain/web-annotations";
import { saveFile } from "@starboard/ui/save-file";

/** Saves the comments of a review as W3C Web Annotations. */
export function saveComments({ id, story, revision, comments }: RouterOutputs["review"]["get"]): void {
  const text = writeWebAnnotations({
    // Coach and candidate read the same review at two addresses; the file names the candidate's.
    address: new URL(`../reviews/${id}`, location.href).href,
    title: story.title,
    sections: revision.sections,
    comments,
    exportedAt: new Date(),
  });
  saveFile(`comments-${id}.jsonld`, text, WEB_ANNOTATIONS_TYPE);
}
