export { BeginStory } from "./begin-story.tsx";
