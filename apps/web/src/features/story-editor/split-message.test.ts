import { describe, expect, test } from "vitest";
import { splitMessage } from "./split-message.ts";

describe("a finding's message", () => {
  test("parts at its colon or after its first sentence", () => {
    expect(splitMessage("No trade-off is told: say what you turned down.")).toEqual({
      claim: "No trade-off is told.",
      rest: "Say what you turned down.",
    });
    expect(splitMessage("Nobody made the changes. If it was you, say so.").rest).toBe("If it was you, say so.");
  });

  test("stays whole where it is one sentence, and does not part inside a figure", () => {
    expect(splitMessage("52 to 31 minutes is −40.4%, not −45%.")).toEqual({
      claim: "52 to 31 minutes is −40.4%, not −45%.",
      rest: "",
    });
  });
});
