import { remarks } from "@starboard/db/tables/remarks";
import { DeleteRemark } from "@starboard/domain/remark";
import { eq } from "drizzle-orm";
import { requireRemark } from "../guards/require-own.ts";
import { defineMutation } from "../verb/define-mutation.ts";

/** Takes an own remark out of the bank, or brings it back with its counts while it is not forgotten. */
export const deleteRemark = defineMutation({
  action: "remark.delete",
  input: DeleteRemark,
  guard: (a) => requireRemark(a, "remark.delete", a.input.remarkId),
  run: async ({ tx, runtime, input, subject: remark, audit }) => {
    const deletedAt = input.deleted ? runtime.clock.now() : null;
    await tx.update(remarks).set({ deletedAt }).where(eq(remarks.id, remark.id));
    audit({ subjectId: remark.id, fields: ["deleted"] });
    return { deletedAt };
  },
});
