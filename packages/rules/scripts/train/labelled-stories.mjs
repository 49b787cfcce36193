import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const LABELS = ["situation", "task", "action", "tradeoffs", "result", "lessons"];

/** Orders in which people tell a story; the first is the one that is measured. */
const ORDERS = [
  ["situation", "task", "action", "tradeoffs", "result", "lessons"],
  ["situation", "task", "action", "result", "tradeoffs", "lessons"],
  ["task", "situation", "action", "tradeoffs", "result", "lessons"],
  ["result", "situation", "task", "action", "tradeoffs", "lessons"],
  ["situation", "action", "tradeoffs", "result"],
];

/** Who wrote the file, so that cross-validation can leave an author out. */
const authorOf = (name) =>
  /^stories-round-[123]\./.test(name) ? "rounds 1-3" : name.replace(/\.jsonl$/, "").replace(/^stories-/, "");

const readLines = (file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));

/** Stories with known labels, each as one or more texts with spans; `isMeasured` marks the one that is scored. */
export function readLabelledStories(folder) {
  const files = readdirSync(folder)
    .filter((name) => /^(stories|labels)-.*\.jsonl$/.test(name))
    .sort()
    .map((name) => join(folder, name));
  const stories = files.flatMap((file) => {
    const author = authorOf(file.split("/").at(-1));
    return readLines(file).map((story) => ({ author, ...story }));
  });
  return stories
    .filter((story) => !/stuffed|junk/.test(story.style ?? ""))
    .map((story) => ({
      id: story.id,
      author: story.author,
      field: story.field ?? story.domain,
      texts: story.labels === undefined ? joined(story) : [byHand(story)],
    }))
    .filter(({ texts }) => texts.length > 0);
}

function byHand({ labels, text = labels.map(([sentence]) => sentence).join(" ") }) {
  const spans = [];
  let from = 0;
  for (const [sentence, label] of labels) {
    const start = text.indexOf(sentence, from);
    if (start === -1) continue;
    from = start + sentence.length;
    spans.push({ label, start, end: from });
  }
  return { text, spans, isByHand: true };
}

/** A story told in sections, joined to one paragraph in several orders and with its trade-offs amid the actions. */
function joined({ sections }) {
  if (sections === undefined) return [];
  const told = LABELS.filter((label) => (sections[label] ?? "") !== "");
  if (told.length < 3) return [];
  const pieces = (order) => order.filter((label) => told.includes(label)).map((label) => [label, sections[label]]);
  const texts = ORDERS.map(pieces);
  if (told.includes("tradeoffs") && told.includes("action"))
    texts.push(amidActions(pieces(ORDERS[0]), sections.action));
  const seen = new Set();
  return texts.map(joinPieces).filter(({ text }) => !seen.has(text) && seen.add(text));
}

function amidActions(pieces, action) {
  const cut = action.indexOf(". ", action.length / 2) + 1;
  if (cut === 0) return pieces;
  const at = pieces.findIndex(([label]) => label === "action");
  const [trade] = pieces.splice(at + 1, 1);
  pieces.splice(at, 1, ["action", action.slice(0, cut)], trade, ["action", action.slice(cut).trim()]);
  return pieces;
}

function joinPieces(pieces) {
  let text = "";
  const spans = [];
  for (const [label, body] of pieces) {
    if (text !== "") text += " ";
    spans.push({ label, start: text.length, end: text.length + body.length });
    text += body;
  }
  return { text, spans, isByHand: false };
}

/** Single sentences whose section is known, without a place in a story. */
export function readLabelledSentences(folder) {
  return readdirSync(folder)
    .filter((name) => /^gold-facts.*\.jsonl$/.test(name))
    .flatMap((name) => readLines(join(folder, name)))
    .filter(({ section }) => LABELS.includes(section));
}

/** The trivial baseline: where in the text the sentence stands. */
export function labelByPlace(share) {
  if (share < 0.2) return "situation";
  if (share < 0.3) return "task";
  if (share < 0.65) return "action";
  if (share < 0.75) return "tradeoffs";
  return share < 0.9 ? "result" : "lessons";
}
