export { NewStory, type NewStoryProps } from "./new-story.tsx";
