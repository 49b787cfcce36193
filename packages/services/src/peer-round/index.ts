export { allocateRound } from "./allocate-round.ts";
export { createRound } from "./create-round.ts";
export { handInStory } from "./hand-in-story.ts";
export { listRounds } from "./list-rounds.ts";
