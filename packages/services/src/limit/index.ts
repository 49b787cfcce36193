export { createFence } from "./create-fence.ts";
export { createLimits, type Limits } from "./create-limits.ts";
export { networkAddress } from "./network-address.ts";
