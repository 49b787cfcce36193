import { describe, expect, test } from "vitest";
import { listCommentMarks } from "./comment-marks.ts";
import type { ReviewComment } from "./comment-note.tsx";

const suggestion = (more: Partial<ReviewComment> = {}): ReviewComment => ({
  id: "one",
  requestId: "request",
  mentioned: [],
  remarkId: null,
  section: "action",
  start: 2,
  end: 7,
  exact: "timed",
  body: "",
  replacement: "measured",
  decision: null,
  takenRevisionId: null,
  isOwn: false,
  authorName: "Coach",
  createdAt: new Date(0),
  resolvedAt: null,
  current: { status: "exact", start: 12, end: 17 },
  replies: [],
  ...more,
});
const mark = (more: Partial<ReviewComment>, text: "pinned" | "current") =>
  listCommentMarks([suggestion(more)], text)[0];

describe("the mark of a suggested edit", () => {
  test("shows the new words behind the old ones, in either text, while it waits", () => {
    expect(mark({}, "pinned")).toMatchObject({ kind: "suggestion", start: 2, replacement: "measured" });
    expect(mark({}, "current")).toMatchObject({ kind: "suggestion", start: 12, replacement: "measured" });
  });
  test("shows a deletion as words without new ones", () => {
    expect(mark({ replacement: "" }, "pinned")).toMatchObject({ kind: "suggestion", replacement: "" });
  });
  test("taken, it shows the edit on the reviewed text only: the newest one has the words already", () => {
    const taken = { decision: "taken", resolvedAt: new Date(0) } as const;
    expect(mark(taken, "pinned")).toMatchObject({ kind: "settled", replacement: "measured" });
    expect(mark(taken, "current")).not.toHaveProperty("replacement");
  });
  test("refused, it leaves the words as they are", () => {
    const refused = { decision: "refused", resolvedAt: new Date(0) } as const;
    for (const text of ["pinned", "current"] as const) expect(mark(refused, text)).not.toHaveProperty("replacement");
  });
  test("has no place where its words are gone; a comment is none", () => {
    expect(mark({ current: { status: "orphaned", start: null, end: null } }, "current")).toBeUndefined();
    expect(mark({ replacement: null }, "pinned")).toMatchObject({ kind: "comment" });
    expect(mark({ replacement: null }, "pinned")).not.toHaveProperty("replacement");
  });
});
