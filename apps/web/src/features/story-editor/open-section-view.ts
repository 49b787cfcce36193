import { history, historyKeymap, standardKeymap } from "@codemirror/commands";
import { Compartment, EditorState, Transaction } from "@codemirror/state";
import { EditorView, keymap, placeholder } from "@codemirror/view";
import { toBlank } from "./blank-keys.ts";
import type { TextMarkRange } from "./text-mark-range.ts";
import { areDrawn, findMarkAt, listMarks, setLit, setMarks, textMarks } from "./text-marks.ts";

export interface SectionViewOptions {
  parent: HTMLElement;
  text: string;
  /** Id of the heading that names the field. */
  labelledBy: string;
  /** Id of what describes it. */
  describedBy: string;
  prompt: string;
  onText: (text: string) => void;
  /** The mark that the caret stands in, or null. */
  onCaret: (markId: string | null) => void;
}

/** One section's text field, steered from outside. Offsets in UTF-16 units. */
export interface SectionView {
  /** Undo takes it out again where it is the writer's own, such as a version that was restored. */
  setText: (text: string, isOwn: boolean) => void;
  setMarks: (marks: readonly TextMarkRange[]) => void;
  /** Which of these marks the caret would stand in; null where it is elsewhere. */
  findAround: (marks: readonly TextMarkRange[]) => string | null;
  setLit: (markId: string | null) => void;
  /** Puts the caret behind the words and brings them into view; without a range to the end of the text. */
  goTo: (range?: { from: number; to: number }) => void;
  focus: () => void;
  /** The words of a mark as they stand now; null where it has none. */
  findMark: (markId: string) => TextMarkRange | null;
  /** Top of the first line of a mark in window coordinates; null where it has none. */
  topOf: (markId: string) => number | null;
  getText: () => string;
  /** Puts text in as a step of its own for undo, with the caret behind it. */
  insert: (place: number, text: string) => void;
  /**
   * Adds a pattern at the end as a paragraph, a sentence without a blank behind the last one, and goes to the first blank
   * of it. What stands there already is not put in twice.
   */
  append: (text: string) => void;
  /** Selects the next blank in square brackets, from the last one on the first. */
  toBlank: () => void;
  /** What an empty field shows. */
  setPrompt: (prompt: string) => void;
  destroy: () => void;
}

const look = EditorView.theme({
  "&": { color: "inherit", backgroundColor: "transparent" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "inherit", lineHeight: "inherit" },
  ".cm-content": { padding: "0", caretColor: "var(--accent)" },
  ".cm-line": { padding: "0" },
  ".cm-placeholder": { color: "var(--ink-3)" },
});

/** Opens a plain text field: it grows with its text, wraps, checks spelling, and has its own undo. */
export function openSectionView(options: SectionViewOptions): SectionView {
  const { parent, text, labelledBy, describedBy, prompt, onText, onCaret } = options;
  let isOwnWork = false;
  /** The text as it was last told or put in. */
  let known = text;
  let lit: string | null = null;
  const prompted = new Compartment();
  let shown = prompt;
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        history(),
        keymap.of([{ key: "Tab", run: toBlank(1), shift: toBlank(-1) }, ...standardKeymap, ...historyKeymap]),
        EditorView.lineWrapping,
        prompted.of(placeholder(prompt)),
        textMarks,
        look,
        EditorView.contentAttributes.of({
          spellcheck: "true",
          autocorrect: "on",
          autocapitalize: "sentences",
          "aria-labelledby": labelledBy,
          "aria-describedby": describedBy,
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !isOwnWork) {
            known = update.state.doc.toString();
            onText(known);
          }
          if (!(update.view.hasFocus && update.selectionSet)) return;
          onCaret(
            findMarkAt(listMarks(update.state.field(textMarks).drawn), update.state.selection.main.head)?.id ?? null,
          );
        }),
      ],
    }),
  });
  const drawn = () => view.state.field(textMarks).drawn;
  const findMark = (markId: string) => {
    for (const at = drawn().iter(); at.value; at.next()) {
      const { mark } = at.value.spec as { mark: TextMarkRange };
      if (mark.id === markId) return { ...mark, from: at.from, to: at.to };
    }
    return null;
  };
  const insert = (place: number, added: string) => {
    view.focus();
    view.dispatch({
      changes: { from: place, insert: added },
      selection: { anchor: place + added.length },
      scrollIntoView: true,
      userEvent: "input",
    });
  };
  return {
    findMark,
    findAround: (marks) => (view.hasFocus ? (findMarkAt(marks, view.state.selection.main.head)?.id ?? null) : null),
    focus: () => view.focus(),
    setText: (next, isOwn) => {
      if (next === known) return;
      known = next;
      const change = changeBetween(view.state.doc.toString(), next);
      if (!change) return;
      isOwnWork = true;
      view.dispatch({ changes: change, annotations: Transaction.addToHistory.of(isOwn) });
      isOwnWork = false;
    },
    setMarks: (marks) => {
      if (!areDrawn(marks, drawn())) view.dispatch({ effects: [setLit.of(lit), setMarks.of(marks)] });
    },
    setLit: (markId) => {
      const before = lit;
      lit = markId;
      // A section without the one and the other has nothing to draw; it is told with its next marks.
      const isHere = [before, markId].some((id) => id !== null && findMark(id) !== null);
      if (before !== markId && isHere) view.dispatch({ effects: setLit.of(markId) });
    },
    goTo: (range) => {
      const end = view.state.doc.length;
      const place = Math.min(range?.to ?? end, end);
      view.focus();
      view.dispatch({
        selection: { anchor: place },
        effects: EditorView.scrollIntoView(place, { y: "center" }),
      });
    },
    topOf: (markId) => {
      // Where it is drawn its box tells the same sooner; of a very long text the field draws only what is near the window.
      const box = view.contentDOM.querySelector(`[data-finding="${CSS.escape(markId)}"]`)?.getClientRects()[0];
      if (box) return box.top;
      const mark = findMark(markId);
      return mark ? (view.coordsAtPos(mark.from, 1)?.top ?? null) : null;
    },
    getText: () => view.state.doc.toString(),
    insert,
    append: (added) => {
      const { doc } = view.state;
      const standing = doc.toString().indexOf(added);
      const hasBlank = added.includes("[");
      const gap = doc.length === 0 ? "" : hasBlank ? "\n\n" : " ";
      const start = standing === -1 ? doc.length + gap.length : standing;
      if (standing === -1) insert(doc.length, gap + added);
      else view.focus();
      if (!hasBlank) return;
      view.dispatch({ selection: { anchor: start } });
      toBlank(1)(view);
    },
    toBlank: () => {
      view.focus();
      if (toBlank(1)(view)) return;
      view.dispatch({ selection: { anchor: 0 } });
      toBlank(1)(view);
    },
    setPrompt: (next) => {
      if (next === shown) return;
      shown = next;
      view.dispatch({ effects: prompted.reconfigure(placeholder(next)) });
    },
    destroy: () => view.destroy(),
  };
}

/** The smallest replacement that makes one text of the other, so that caret and marks stay where they are. */
function changeBetween(before: string, after: string): { from: number; to: number; insert: string } | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from += 1;
  let tail = 0;
  while (tail < most - from && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { from, to: before.length - tail, insert: after.slice(from, after.length - tail) };
}
