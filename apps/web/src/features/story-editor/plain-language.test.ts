import { createRequire } from "node:module";
import { EditorState } from "@codemirror/state";
import { expect, test } from "vitest";
import * as plain from "./plain-language.ts";

interface Node {
  childBefore: (place: number) => unknown;
  childAfter: (place: number) => unknown;
}
interface Language {
  syntaxTree: (state: EditorState) => { resolveInner: (place: number) => Node };
  getIndentation: (context: object, place: number) => number | null;
  getIndentUnit: (state: EditorState) => number;
  indentString: (state: EditorState, columns: number) => string;
  IndentContext: new (state: EditorState, options: object) => { lineIndent: (place: number, bias: number) => number };
}

// As the editor's keys reach it: it comes with them, and is no package of ours.
const asKeysDo = createRequire(createRequire(import.meta.url).resolve("@codemirror/commands"));
const real: Language = asKeysDo("@codemirror/language");
const ours: Language = plain;

const TEXTS = ["", "One.", "  - point\t", "\t\tdeep ()\n  (x)", "   \n\n word []", "👩‍👩‍👧\u00a0 {}"];

test.each(TEXTS)("a plain text has the answers of the editor's own language where none is set: %j", (doc) => {
  const state = EditorState.create({ doc });
  for (let place = 0; place <= doc.length; place += 1) {
    const [answers, expected] = [ours, real].map((language) => {
      const context = new language.IndentContext(state, { simulateBreak: place, simulateDoubleBreak: true });
      const node = language.syntaxTree(state).resolveInner(place);
      const line = state.doc.lineAt(place);
      // A line is only broken in two between brackets, so never before its first word.
      const isBehindWords = /\S/.test(line.text.slice(0, place - line.from));
      return {
        indentation: language.getIndentation(context, place),
        around: [node.childBefore(place), node.childAfter(place)],
        line: isBehindWords ? context.lineIndent(line.from, -1) : null,
      };
    });
    expect(answers, `at ${place}`).toEqual(expected);
  }
  expect(ours.getIndentUnit(state)).toBe(real.getIndentUnit(state));
  for (let columns = 0; columns < 9; columns += 1)
    expect(ours.indentString(state, columns)).toBe(real.indentString(state, columns));
});
