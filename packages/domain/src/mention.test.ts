import { describe, expect, it } from "vitest";
import { findMentionQuery, listMentioned, mentionToken, showMentions, storeMentions } from "./mention-text.ts";

const ANN = { userId: "0190a000-0000-7000-8000-000000000001", name: "Ann" };
const ANN_LEE = { userId: "0190a000-0000-7000-8000-000000000002", name: "Ann Lee" };
const nameOf = (id: string) => [ANN, ANN_LEE].find(({ userId }) => userId === id)?.name ?? "Former member";

describe("a mention", () => {
  it("is stored by id and read by name; a longer name is not cut by a shorter one", () => {
    const text = "@Ann Lee and @Ann, look: ann@example.org";
    const stored = storeMentions(text, [ANN, ANN_LEE]);
    expect(stored).toBe(`${mentionToken(ANN_LEE.userId)} and ${mentionToken(ANN.userId)}, look: ann@example.org`);
    expect(listMentioned(stored)).toEqual([ANN_LEE.userId, ANN.userId]);
    expect(showMentions(stored, nameOf)).toBe(text);
  });

  it("of somebody who is gone names nobody", () => {
    expect(showMentions(`Ask ${mentionToken("0190a000-0000-7000-8000-000000000009")}.`, nameOf)).toBe(
      "Ask @Former member.",
    );
  });

  it("is left alone where nobody of that name was meant", () => {
    expect(storeMentions("@Ben and @{}", [ANN])).toBe("@Ben and @{}");
    expect(listMentioned("@{not-an-id} @{}")).toEqual([]);
  });

  it("is asked for by an @ at the beginning of a word, up to the caret and one space", () => {
    const at = (text: string) => findMentionQuery(text, text.length);
    expect(at("Ask @")).toEqual({ start: 4, query: "" });
    expect(at("(@Mil")).toEqual({ start: 1, query: "Mil" });
    expect(at("@Ann L")).toEqual({ start: 0, query: "Ann L" });
    expect(at("@Ann Lee is")).toBeNull();
    expect(at("ann@example")).toBeNull();
    expect(at("Ask @Ann, ")).toBeNull();
    expect(findMentionQuery("@Ann asked", 3)).toEqual({ start: 0, query: "An" });
  });
});
