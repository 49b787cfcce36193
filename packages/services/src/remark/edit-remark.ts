import { remarks } from "@starboard/db/tables/remarks";
import { EditRemark } from "@starboard/domain/remark";
import { eq } from "drizzle-orm";
import { requireRemark } from "../guards/require-own.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { requireRules } from "./require-rules.ts";

/** Changes an own remark; comments that were made from it stay as they are. */
export const editRemark = defineMutation({
  action: "remark.change",
  input: EditRemark,
  guard: (a) => requireRemark(a, "remark.change", a.input.remarkId),
  run: async ({ tx, runtime, input, subject: remark, audit }) => {
    const { body, ruleIds } = input;
    requireRules(ruleIds, remark.ruleIds);
    await tx.update(remarks).set({ body, ruleIds, updatedAt: runtime.clock.now() }).where(eq(remarks.id, remark.id));
    audit({ subjectId: remark.id, fields: ["body", "rules"] });
    return { remarkId: remark.id };
  },
});
