export { StoryScreen } from "./story-screen.tsx";
export { TryScreen } from "./try-screen.tsx";
