export { Unsubscribe } from "./unsubscribe.tsx";
