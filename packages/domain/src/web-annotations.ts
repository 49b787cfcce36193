import { makeAnchor } from "./anchor.ts";
import type { SectionLabel, Sections } from "./section.ts";

interface Written {
  id: string;
  body: string;
  authorName: string;
  createdAt: Date;
}

/** A comment as its reader sees it; offsets are UTF-16 in its section of the reviewed text, end exclusive. */
export interface CommentToExport extends Written {
  section: SectionLabel;
  start: number;
  end: number;
  /** A suggested edit: the words that would stand there instead. */
  replacement: string | null;
  replies: readonly Written[];
}

interface ReviewToExport {
  /** The address of the review. */
  address: string;
  title: string;
  /** The revision that was reviewed. */
  sections: Sections;
  comments: readonly CommentToExport[];
  exportedAt: Date;
}

/** The media type of the file, as the Web Annotation Protocol names it. */
export const WEB_ANNOTATIONS_TYPE = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';

/**
 * The comments of a review as a file in the W3C Web Annotation Data Model (Recommendation of 23 February 2017): one
 * collection with one page. Each comment names its words twice, by quote with what stands around them, and by position
 * counted in Unicode code points, as that model counts. A section of the text is the review's address with its label behind
 * a #. Suggested edits carry the new words in a body of purpose `editing`; replies are annotations of their comment.
 */
export function writeWebAnnotations({ address, title, sections, comments, exportedAt }: ReviewToExport): string {
  const items = comments.flatMap((comment) => [
    describeComment(comment, sections[comment.section], address),
    ...comment.replies.map((reply) => describeReply(reply, comment)),
  ]);
  const collection = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `${address}#comments`,
    type: "AnnotationCollection",
    label: `Comments on “${title}”`,
    generated: exportedAt.toISOString(),
    total: items.length,
    first: { id: `${address}#comments-1`, type: "AnnotationPage", startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function describeComment(comment: CommentToExport, text: string, address: string) {
  const { section, start, end, body, replacement } = comment;
  const { exact, prefix, suffix } = makeAnchor(text, start, end);
  const bodies = [
    ...(body === "" ? [] : [textBody(body, "commenting")]),
    ...(replacement === null ? [] : [textBody(replacement, "editing")]),
  ];
  return {
    ...describeWritten(comment),
    motivation: replacement === null ? "commenting" : "editing",
    body: bodies,
    target: {
      source: `${address}#${section}`,
      selector: [
        { type: "TextQuoteSelector", exact, prefix: wholeCharacters(prefix), suffix: wholeCharacters(suffix) },
        { type: "TextPositionSelector", start: countCharacters(text, start), end: countCharacters(text, end) },
      ],
    },
  };
}

const describeReply = (reply: Written, comment: CommentToExport) => ({
  ...describeWritten(reply),
  motivation: "replying",
  body: textBody(reply.body, "replying"),
  target: idOf(comment),
});

const describeWritten = (written: Written) => ({
  id: idOf(written),
  type: "Annotation",
  creator: { type: "Person", name: written.authorName },
  created: written.createdAt.toISOString(),
});

const idOf = ({ id }: { id: string }) => `urn:uuid:${id}`;

const textBody = (value: string, purpose: "commenting" | "editing" | "replying") => ({
  type: "TextualBody",
  value,
  format: "text/plain",
  purpose,
});

const countCharacters = (text: string, end: number): number => [...text.slice(0, end)].length;

/** What was cut out by UTF-16 can begin or end within a character: half a one is no text. */
const wholeCharacters = (cut: string): string => cut.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, "");
