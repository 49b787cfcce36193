export { confirmSecondFactor } from "./confirm-second-factor.ts";
export { getSecondFactor } from "./get-second-factor.ts";
export { renewRecoveryCodes } from "./renew-recovery-codes.ts";
export { startSecondFactor } from "./start-second-factor.ts";
export { turnOffSecondFactor } from "./turn-off-second-factor.ts";
