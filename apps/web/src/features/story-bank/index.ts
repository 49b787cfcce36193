export { StoryBank, type StoryBankProps } from "./story-bank.tsx";
