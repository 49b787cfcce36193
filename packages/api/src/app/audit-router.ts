import { AuditFilter, ListAudit } from "@starboard/domain/audit";
import { exportAudit, listAudit } from "@starboard/services/audit";
import { member, router } from "./procedures.ts";

export const auditRouter = router({
  list: member.input(ListAudit).query(({ ctx, input }) => listAudit(ctx.service, input)),
  export: member.input(AuditFilter).mutation(({ ctx, input }) => exportAudit(ctx.service, input)),
});
