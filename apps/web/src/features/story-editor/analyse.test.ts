import { EMPTY_SECTIONS, SECTION_LABELS } from "@starboard/domain/section";
import { describe, expect, test } from "vitest";
import { analyse } from "./analyse.ts";
import { completeAnalysis } from "./complete-analysis.ts";
import { countFolded, listMarks, listNotes } from "./list-marks.ts";

const text = {
  title: "Handover",
  question: "",
  competencies: [],
  sections: {
    ...EMPTY_SECTIONS,
    situation: "I was a nurse on a 28-bed ward where the handover took 52 minutes and two patients were noticed late.",
    action: "I sat in on eleven handovers and drew up a sheet. Changes were made. We tried it in one bay for a week.",
    result: "Handover went from 52 minutes to 31 minutes, a 45% reduction over eight weeks.",
  },
};
const analysis = completeAnalysis(analyse({ kind: "challenge", text }), text);

describe("what is drawn into the text", () => {
  test("every mark lies on words of its own section", () => {
    const marks = listMarks(analysis, "findings", listNotes(analysis.findings, "findings", true));
    for (const label of SECTION_LABELS) {
      for (const { from, to } of marks[label]) {
        expect(text.sections[label].slice(from, to).trim(), label).not.toBe("");
      }
    }
    expect(marks.result.length).toBeGreaterThan(0);
  });

  test("ownership marks say who acts; plain shows nothing", () => {
    const { action } = listMarks(analysis, "ownership", []);
    expect(new Set(action.map(({ kind }) => kind))).toEqual(new Set(["mine", "nobody", "shared"]));
    expect(Object.values(listMarks(analysis, "plain", [])).flat()).toEqual([]);
  });

  test("what is folded is what unfolding adds", () => {
    const folded = listNotes(analysis.findings, "findings", false);
    const all = listNotes(analysis.findings, "findings", true);
    expect(all.length - folded.length).toBe(countFolded(analysis));
    expect(folded.filter(({ finding }) => finding.polarity === "problem").length).toBeLessThanOrEqual(5);
  });
});
