import { describe, expect, test } from "vitest";
import { linksIn } from "./links-in.ts";

describe("links in a mail's text", () => {
  test("are found each once, in order, without the punctuation around them", () => {
    const text =
      "Open http://localhost:3000/reset/a_b-c.\nOr (https://example.org/x?y=1), or\nhttp://localhost:3000/reset/a_b-c";
    expect(linksIn(text)).toEqual(["http://localhost:3000/reset/a_b-c", "https://example.org/x?y=1"]);
  });

  test("are none where there are none", () => {
    expect(linksIn("Nothing here, not even javascript:alert(1)")).toEqual([]);
  });
});
