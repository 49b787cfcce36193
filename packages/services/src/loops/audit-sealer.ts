import { sealAudit } from "../audit/seal-audit.ts";
import type { Runtime } from "../runtime.ts";
import { type Loop, startLoop } from "./loop.ts";

const EVERY_MS = 5_000;

/** Seals new audit entries into their organisations' chains; any number of workers may run it. */
export function startAuditSealer(runtime: Runtime): Loop {
  return startLoop({ name: "audit-sealer", everyMs: EVERY_MS, logger: runtime.logger, run: () => sealAudit(runtime) });
}
