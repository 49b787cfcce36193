import type { Command } from "@codemirror/view";

const BLANK = /\[[^[\]\n]+\]/g;

/** Selects the next blank of a template behind the selection, or before it; false where there is none, and the key goes on. */
export const toBlank =
  (direction: 1 | -1): Command =>
  (view) => {
    const { from, to } = view.state.selection.main;
    const blanks = [...view.state.doc.toString().matchAll(BLANK)];
    const next =
      direction === 1
        ? blanks.find(({ index }) => index >= to)
        : blanks.findLast(({ index, 0: blank }) => index + blank.length <= from);
    if (!next) return false;
    view.dispatch({ selection: { anchor: next.index, head: next.index + next[0].length }, scrollIntoView: true });
    return true;
  };
