export { archiveStory } from "./archive-story.ts";
export { createStory } from "./create-story.ts";
export { getStory } from "./get-story.ts";
export { listRevisions } from "./list-revisions.ts";
export { listStories } from "./list-stories.ts";
export { saveStory } from "./save-story.ts";
export { setVisibility } from "./set-visibility.ts";
