export { listen } from "./listen.ts";
export { createLiveHub, type LiveHub } from "./live-hub.ts";
