import { type ExportedStory, writeStoryExport } from "@starboard/domain/story-export";

export const EXPORT_FORMATS = ["markdown", "json", "docx"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A story with what the command line knows it by. */
export interface StoryToExport extends ExportedStory {
  id: string;
  version: number;
}

/** The stories as one file: Markdown of several is an archive with a file for each, as the command line keeps them. */
export async function exportStories(
  stories: readonly StoryToExport[],
  format: ExportFormat,
): Promise<{ name: string; content: Blob }> {
  const [only] = stories;
  const stem = stories.length === 1 && only ? slugOf(only.title) : "stories";
  if (format === "json")
    return { name: `${stem}.json`, content: textBlob(writeStoryExport(stories), "application/json") };
  if (format === "docx") {
    const { writeDocx } = await import("./write-docx.ts");
    return { name: `${stem}.docx`, content: await writeDocx(stories) };
  }
  const { writeStoryFile } = await import("@starboard/rules/story-file");
  if (stories.length === 1 && only) {
    return { name: `${stem}.md`, content: textBlob(writeStoryFile(only), "text/markdown") };
  }
  const { strToU8, zipSync } = await import("fflate");
  const names = uniqueNames(stories);
  const files = Object.fromEntries(stories.map((story, at) => [names[at] ?? "", strToU8(writeStoryFile(story))]));
  const zipped = new Uint8Array(zipSync(files));
  return { name: `${stem}.zip`, content: new Blob([zipped], { type: "application/zip" }) };
}

const textBlob = (text: string, type: string) => new Blob([text], { type: `${type};charset=utf-8` });

/** A name that every file system takes: no separators, no dots, no name that a device has. */
const slugOf = (title: string): string =>
  title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60) || "story";

function uniqueNames(stories: readonly StoryToExport[]): string[] {
  const taken = new Map<string, number>();
  return stories.map(({ title }) => {
    const slug = slugOf(title);
    const nth = (taken.get(slug) ?? 0) + 1;
    taken.set(slug, nth);
    return nth === 1 ? `${slug}.md` : `${slug}-${nth}.md`;
  });
}
