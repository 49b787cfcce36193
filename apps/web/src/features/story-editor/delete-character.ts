import { EditorSelection, findClusterBreak, type Line, type StateCommand } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

/** A sign that only says how the one before it looks. */
const LOOK = /[\ufe00-\ufe0f]/;

/**
 * Deletes the selection, or the character before or behind the caret, whole letters and signs at a time. The editor's own
 * commands for it know indentation and bring along what reads programming languages.
 */
const deleteCharacter =
  (isForward: boolean): StateCommand =>
  ({ state, dispatch }) => {
    if (state.readOnly) return false;
    const isSelection = state.selection.ranges.some(({ empty }) => !empty);
    const changes = state.changeByRange((range) => {
      const at = range.from;
      const end = range.empty ? endOfCharacter(state.doc.lineAt(at), at, isForward, state.doc.lines) : range.to;
      if (end === at) return { range };
      const [from, to] = end < at ? [end, at] : [at, end];
      return { changes: { from, to }, range: EditorSelection.cursor(from, from < range.head ? -1 : 1) };
    });
    if (changes.changes.empty) return false;
    const effects = isSelection ? EditorView.announce.of(state.phrase("Selection deleted")) : [];
    const userEvent = isSelection ? "delete.selection" : isForward ? "delete.forward" : "delete.backward";
    dispatch(state.update(changes, { scrollIntoView: true, userEvent, effects }));
    return true;
  };

export const deleteBefore = deleteCharacter(false);
export const deleteBehind = deleteCharacter(true);

/** Where the character ends that begins at `at`, in the direction of deleting; a line's end counts as one. */
function endOfCharacter(line: Line, at: number, isForward: boolean, lines: number): number {
  const breakFrom = (place: number, takesLook: boolean) =>
    findClusterBreak(line.text, place - line.from, isForward, takesLook) + line.from;
  const end = breakFrom(at, isForward);
  if (end === at) return line.number === (isForward ? lines : 1) ? at : at + (isForward ? 1 : -1);
  return !isForward && LOOK.test(line.text.slice(end - line.from, at - line.from)) ? breakFrom(end, false) : end;
}
