export { StoryPaper } from "./story-paper.tsx";
export { WholeText } from "./whole-text.tsx";
