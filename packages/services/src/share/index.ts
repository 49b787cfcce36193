export { deriveShareToken } from "./derive-share-token.ts";
export { listShares } from "./list-shares.ts";
export { openShare } from "./open-share.ts";
export { revokeShare } from "./revoke-share.ts";
export { shareStory } from "./share-story.ts";
