export { startAuditSealer } from "./audit-sealer.ts";
export { startPruneClock } from "./prune-clock.ts";
export { startReconciler } from "./reconciler.ts";
export { relayRound, startRelay } from "./relay.ts";
export { type SamplerOptions, startSampler } from "./sampler.ts";
export { startTimerSweep, TIMER_LOCK } from "./timer-sweep.ts";
