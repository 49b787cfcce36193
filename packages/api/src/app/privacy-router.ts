import { Id } from "@starboard/domain/identifier";
import { FindReceipt, RequestErasure } from "@starboard/domain/privacy";
import { fetchExport, findReceipt, listExports, requestErasure, requestExport } from "@starboard/services/privacy";
import { z } from "zod";
import { open, router, signedIn } from "./procedures.ts";

export const privacyRouter = router({
  exports: signedIn.query(({ ctx }) => listExports(ctx.self, {})),
  requestExport: signedIn.mutation(({ ctx }) => requestExport(ctx.self, {})),
  fetchExport: signedIn.input(z.object({ requestId: Id })).query(({ ctx, input }) => fetchExport(ctx.self, input)),
  requestErasure: signedIn.input(RequestErasure).mutation(({ ctx, input }) => requestErasure(ctx.self, input)),
  receipt: open.input(FindReceipt).query(({ ctx, input }) => findReceipt(ctx.runtime, input)),
});
