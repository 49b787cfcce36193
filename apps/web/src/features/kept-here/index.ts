export { isLetGo, keptBeginning, takeUpAgain } from "./kept-keys.ts";
export { countKept, forgetKept, type KeptCounts } from "./kept-of-person.ts";
export {
  dropRecording,
  findRecording,
  type KeptRecording,
  keepRecording,
  listRecordings,
  recordingId,
} from "./recordings.ts";
export { listenToDrafts, storiesWithDrafts, tellDraftsChanged } from "./stories-with-drafts.ts";
export { findStoryField, keepStoryField } from "./story-field.ts";
