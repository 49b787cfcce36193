import { SECTION_LABELS } from "@starboard/domain/section";
import { CreateStory } from "@starboard/domain/story";
import { type ReadStory, readStoryExport } from "@starboard/domain/story-export";
import type { StoryFile } from "@starboard/rules/story-file";
import { takeDetails } from "./docx-details.ts";
import { unescapeHeads } from "./escape-heads.ts";

/** Largest text that is read whole, in characters; a story holds 48,000. */
const TEXT_MAX_LENGTH = 2_000_000;
/** Stories of one file of text. */
const STORIES_MAX = 200;

const HEAD = /^# /m;

/**
 * The stories of a text: JSON by its name or its looks, else Markdown, where each `# ` begins a story. The rules that
 * sort a text without headings are fetched when first needed. Rejects with a sentence where nothing can be read.
 */
export async function readFile(name: string, text: string): Promise<readonly ReadStory[]> {
  if (text.length > TEXT_MAX_LENGTH) throw new Error("The text is longer than two million characters.");
  if (/\.json$/i.test(name) || text.trimStart().startsWith("{")) {
    const read = readStoryExport(text);
    if (typeof read === "string") throw new Error(read);
    return read.map(judge);
  }
  if (text.includes("\0"))
    throw new Error("This is no text: choose Word, Markdown, plain text, JSON or a zip of them.");
  if (text.trim() === "") throw new Error("There is no text in it.");
  const parts = splitStories(text.replace(/\r\n?/g, "\n"));
  if (parts.length > STORIES_MAX) throw new Error(`More than ${STORIES_MAX} stories are in it.`);
  const { readStoryFile } = await import("@starboard/rules/story-file");
  const isDocument = /\.docx$/i.test(name);
  return parts.map((part, at): ReadStory => {
    try {
      const { kind, title, question, competencies = [], sections } = readPart(part, isDocument, readStoryFile);
      const named = title.trim() || (parts.length === 1 ? nameOf(name) : `${nameOf(name)} ${at + 1}`);
      return judge({ story: { kind, title: named, question, competencies: [...competencies], sections } });
    } catch (error) {
      return { problem: error instanceof Error ? `${error.message}.` : "It cannot be read." };
    }
  });
}

/** A document has no front matter: kind, question and competencies stand in lines of their own, headings are its own. */
function readPart(part: string, isDocument: boolean, read: (source: string) => StoryFile): StoryFile {
  if (!isDocument) return read(part);
  const taken = takeDetails(part);
  const story = { ...read(taken?.rest ?? part), ...taken?.details };
  const sections = { ...story.sections };
  for (const label of SECTION_LABELS) sections[label] = unescapeHeads(sections[label]);
  return { ...story, sections };
}

/** A text with front matter is one story; without, each heading of the first order begins one. */
function splitStories(text: string): string[] {
  if (text.startsWith("---\n") || !HEAD.test(text)) return [text];
  return text.split(/^(?=# )/m).filter((part) => part.trim() !== "");
}

const nameOf = (file: string): string => file.replace(/\.[a-z]+$/i, "").trim() || "Without a title";

/** What the server would refuse is said before anything is sent. */
export function judge(read: ReadStory): ReadStory {
  if ("problem" in read) return read;
  const [issue] = CreateStory.safeParse(read.story).error?.issues ?? [];
  return issue ? { problem: `“${read.story.title.slice(0, 60)}”: ${issue.message}` } : read;
}
