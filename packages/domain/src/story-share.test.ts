import { describe, expect, it } from "vitest";
import { ShareStory, shareEnd, shareState } from "./story-share.ts";

const NOW = 1_800_000_000_000;
const ids = { storyId: "0190a000-0000-7000-8000-000000000001", shareId: "0190a000-0000-7000-8000-000000000002" };

describe("a link to a story", () => {
  it("is over after two weeks unless another time is asked for", () => {
    const { days } = ShareStory.parse({ ...ids, name: "My sister" });
    const share = { expiresAt: shareEnd(NOW, days), revokedAt: null };
    expect(shareState(share, NOW + 14 * 86_400_000 - 1)).toBe("open");
    expect(shareState(share, NOW + 14 * 86_400_000)).toBe("over");
  });

  it("is shut by its author at once, over or not", () => {
    expect(shareState({ expiresAt: shareEnd(NOW, 1), revokedAt: new Date(NOW) }, NOW)).toBe("revoked");
    expect(shareState({ expiresAt: shareEnd(NOW, -1), revokedAt: new Date(NOW) }, NOW)).toBe("revoked");
  });

  it("has a name and no more than ninety days", () => {
    expect(ShareStory.safeParse({ ...ids, name: " " }).success).toBe(false);
    expect(ShareStory.safeParse({ ...ids, name: "X", days: 91 }).success).toBe(false);
    expect(ShareStory.safeParse({ ...ids, name: "X", days: 0 }).success).toBe(false);
  });
});
