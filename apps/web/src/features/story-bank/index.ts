export { StoryBank } from "./story-bank.tsx";
