import { countColumn, type EditorState } from "@codemirror/state";

// What the editor's standard keys ask of a programming language, answered as for a plain text. The build puts it in the
// place of `@codemirror/language` and `@lezer/common`, which answer the same where no language is set, and weigh 14 KB.

const UNIT_COLUMNS = 2;
const NOWHERE = { childBefore: () => null, childAfter: () => null };

/** A plain text has no structure around any place. */
export const syntaxTree = () => ({ resolveInner: () => NOWHERE });

/** Nothing says how far a line is indented, so that it begins as the one above does; above the first there is none. */
export const getIndentation = (_: unknown, place: number): 0 | null => (place === 0 ? 0 : null);

export const getIndentUnit = () => UNIT_COLUMNS;

export const indentString = (_: EditorState, columns: number): string => " ".repeat(columns);

/** How far lines are indented as they stand. */
export class IndentContext {
  readonly #state: EditorState;

  constructor(state: EditorState) {
    this.#state = state;
  }

  lineIndent(place: number): number {
    const { text } = this.#state.doc.lineAt(place);
    return countColumn(text, this.#state.tabSize, text.search(/\S|$/));
  }
}

// Asked for by keys that no text field has: the build needs the names, and leaves them out again.
export const indentUnit = " ".repeat(UNIT_COLUMNS);
export const matchBrackets = () => null;
export const NodeProp = {};
