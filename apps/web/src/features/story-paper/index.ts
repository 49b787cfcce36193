export { StoryPaper } from "./story-paper.tsx";
