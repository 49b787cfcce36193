import { describe, expect, it } from "vitest";
import { describeBank, describeUse } from "./describe-use.ts";

describe("what became of remarks", () => {
  it("is said of one as it is", () => {
    expect(describeUse({ used: 0, helped: 0, usedIn: {} })).toBe("not used yet");
    expect(describeUse({ used: 1, helped: 1, usedIn: { result: 1 } })).toBe("used once, helped once");
    expect(describeUse({ used: 5, helped: 2, usedIn: { task: 1, result: 4 } })).toBe(
      "used 5 times, helped twice, mostly on Result",
    );
  });

  it("is said of all together", () => {
    expect(describeBank([{ used: 0, helped: 0 }])).toBe("One remark, not used yet.");
    expect(
      describeBank([
        { used: 1, helped: 0 },
        { used: 0, helped: 0 },
      ]),
    ).toBe("2 remarks in one comment, none marked as addressed.");
    expect(
      describeBank([
        { used: 3, helped: 1 },
        { used: 2, helped: 1 },
      ]),
    ).toBe("2 remarks in 5 comments, 2 marked as addressed.");
  });
});
