import type { SectionLabel } from "@starboard/domain/section";

/** Words chosen in one section; UTF-16 offsets into the section's text, end exclusive. */
export interface TextRange {
  section: SectionLabel;
  start: number;
  end: number;
}

/**
 * The words of the page's selection that lie in the text. A selection over several sections counts as far as the end of
 * its first one; white space at its ends is left out. Null where nothing of the text is selected.
 */
export function readSelection(text: HTMLElement): (TextRange & { rect: DOMRect }) | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(text)) return null;
  let found: TextRange | null = null;
  let words = "";
  for (const run of text.querySelectorAll<HTMLElement>("[data-at]")) {
    const node = run.firstChild;
    const section = run.closest<HTMLElement>("[data-section]")?.dataset.section as SectionLabel | undefined;
    if (!(node instanceof Text && section && range.intersectsNode(node))) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.length;
    if (from >= to) continue;
    if (found && found.section !== section) break;
    const at = Number(run.dataset.at);
    found ??= { section, start: at + from, end: at + from };
    // Line breaks between paragraphs are in no run, but they count.
    words = words.padEnd(at + from - found.start, "\n") + node.data.slice(from, to);
    found.end = at + to;
  }
  if (!found || words.trim() === "") return null;
  return {
    section: found.section,
    start: found.start + (words.length - words.trimStart().length),
    end: found.end - (words.length - words.trimEnd().length),
    rect: range.getBoundingClientRect(),
  };
}

/** Selects a range of the text on the page, as if a hand had done it, and brings it into view. */
export function selectRange(text: HTMLElement, { section, start, end }: TextRange): void {
  const from = findPlace(text, section, start, false);
  const to = findPlace(text, section, end, true);
  if (!(from && to)) return;
  document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  from.node.parentElement?.scrollIntoView({ block: "nearest" });
}

function findPlace(text: HTMLElement, section: SectionLabel, at: number, isEnd: boolean) {
  for (const run of text.querySelectorAll<HTMLElement>(`[data-section="${section}"] [data-at]`)) {
    const node = run.firstChild;
    if (!(node instanceof Text)) continue;
    const offset = at - Number(run.dataset.at);
    if (offset < 0) continue;
    if (isEnd ? offset <= node.length : offset < node.length) return { node, offset };
  }
  return null;
}
