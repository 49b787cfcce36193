import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";
import { QUIET_KIND, type TextMarkRange } from "./text-mark-range.ts";

export const setMarks = StateEffect.define<readonly TextMarkRange[]>();
export const setLit = StateEffect.define<string | null>();

interface Marks {
  drawn: DecorationSet;
  lit: string | null;
}

/** The marks of a section. They move with every edit until the next evaluation brings new ones. */
export const textMarks = StateField.define<Marks>({
  create: () => ({ drawn: Decoration.none, lit: null }),
  update: (marks, transaction) => {
    let { lit } = marks;
    let drawn = marks.drawn.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(setMarks)) drawn = draw(effect.value, lit, transaction.newDoc.length);
      if (effect.is(setLit)) {
        lit = effect.value;
        drawn = draw(listMarks(drawn), lit, transaction.newDoc.length);
      }
    }
    return drawn === marks.drawn && lit === marks.lit ? marks : { drawn, lit };
  },
  provide: (field) => EditorView.decorations.from(field, ({ drawn }) => drawn),
});

/** The shortest mark around a place that can be lit there, or null. */
export function findMarkAt(marks: readonly TextMarkRange[], place: number): TextMarkRange | null {
  const around = marks.filter(({ from, to, kind }) => from <= place && place <= to && kind !== QUIET_KIND);
  return around.sort((a, b) => a.to - a.from - (b.to - b.from))[0] ?? null;
}

/** The marks where they stand now, in the order of the text. */
export function listMarks(drawn: DecorationSet): TextMarkRange[] {
  const marks: TextMarkRange[] = [];
  for (const at = drawn.iter(); at.value; at.next()) {
    const { mark } = at.value.spec as { mark: TextMarkRange };
    marks.push({ ...mark, from: at.from, to: at.to });
  }
  return marks;
}

/** Whether the marks stand there already, as they mostly do: they have moved with the keys since the last evaluation. */
export function areDrawn(marks: readonly TextMarkRange[], drawn: DecorationSet): boolean {
  if (marks.length !== drawn.size) return false;
  // Blanks that one note tells of share its id.
  const standing = new Map(listMarks(drawn).map((mark) => [mark.id + mark.from, mark]));
  return marks.every((mark) => {
    const at = standing.get(mark.id + mark.from);
    return at?.to === mark.to && at.severity === mark.severity && at.kind === mark.kind;
  });
}

function draw(marks: readonly TextMarkRange[], lit: string | null, length: number): DecorationSet {
  const ranges = marks
    .filter(({ from, to }) => from < to && to <= length)
    .map((mark) => {
      const isLit = mark.id === lit;
      const isQuiet = mark.kind === QUIET_KIND;
      const kind = isQuiet ? "comment" : mark.kind;
      const attributes = {
        "data-finding": mark.id,
        ...(mark.severity && { "data-severity": mark.severity }),
        ...(kind && { "data-kind": kind }),
        ...(isLit && { "data-on": "true" }),
      };
      const look = isQuiet && !isLit ? {} : { class: "ui-mark" };
      return Decoration.mark({ ...look, attributes, mark }).range(mark.from, mark.to);
    });
  return Decoration.set(ranges, true);
}
