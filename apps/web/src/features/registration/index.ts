export { AskToJoin } from "./ask-to-join.tsx";
export { NotOpen } from "./not-open.tsx";
