export { startReconciler } from "./reconciler.ts";
export { ALL_SLOTS, startRelay } from "./relay.ts";
export { startTimerSweep, TIMER_LOCK } from "./timer-sweep.ts";
