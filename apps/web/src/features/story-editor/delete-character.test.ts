import { deleteCharBackwardStrict, deleteCharForward } from "@codemirror/commands";
import { EditorSelection, EditorState, type StateCommand } from "@codemirror/state";
import { expect, test } from "vitest";
import { deleteBefore, deleteBehind } from "./delete-character.ts";

const TEXTS = [
  "",
  "One.",
  "a\n\nb\n",
  "e\u0301e\u0308",
  "👩‍👩‍👧 and 👍🏽!",
  "❤️ \u2764\ufe0f\ufe0f",
  "  - point\t",
  "🇮🇪🇫🇷",
];

/** Text, caret and what kind of act it was; null where the command did nothing. */
function actOf(run: StateCommand, doc: string, anchor: number, head: number) {
  const before = EditorState.create({ doc, selection: EditorSelection.single(anchor, head) });
  const acts: unknown[] = [];
  run({
    state: before,
    dispatch: (transaction) => {
      const { state } = transaction;
      const events = ["delete.backward", "delete.forward", "delete.selection"];
      acts.push([
        state.doc.toString(),
        state.selection.main.head,
        events.filter((each) => transaction.isUserEvent(each)),
      ]);
    },
  });
  return acts;
}

test.each([
  ["before", deleteBefore, deleteCharBackwardStrict],
  ["behind", deleteBehind, deleteCharForward],
])("%s: the same as by the editor's own key, at every place and for every selection", (_, own, editors) => {
  for (const doc of TEXTS) {
    for (let anchor = 0; anchor <= doc.length; anchor += 1) {
      for (let head = 0; head <= doc.length; head += 1) {
        expect(actOf(own, doc, anchor, head), `${JSON.stringify(doc)} ${anchor} ${head}`).toEqual(
          actOf(editors as StateCommand, doc, anchor, head),
        );
      }
    }
  }
});

test("nothing before the beginning and nothing behind the end", () => {
  expect(actOf(deleteBefore, "One.", 0, 0)).toEqual([]);
  expect(actOf(deleteBehind, "One.", 4, 4)).toEqual([]);
});
