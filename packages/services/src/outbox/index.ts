export { OUTBOX_CHANNEL } from "../verb/side-effects.ts";
export { giveUp } from "./give-up.ts";
