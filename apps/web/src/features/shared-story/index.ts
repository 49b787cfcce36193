export { SharedOver } from "./shared-over.tsx";
export { SharedStory } from "./shared-story.tsx";
