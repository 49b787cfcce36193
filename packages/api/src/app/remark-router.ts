import { AddRemark, DeleteRemark, EditRemark } from "@starboard/domain/remark";
import { addRemark, deleteRemark, editRemark, listRemarks, listRuleTitles } from "@starboard/services/remark";
import { member, router } from "./procedures.ts";

export const remarkRouter = router({
  list: member.query(({ ctx }) => listRemarks(ctx.service, {})),
  rules: member.query(({ ctx }) => listRuleTitles(ctx.service, {})),
  add: member.input(AddRemark).mutation(({ ctx, input }) => addRemark(ctx.service, input)),
  edit: member.input(EditRemark).mutation(({ ctx, input }) => editRemark(ctx.service, input)),
  delete: member.input(DeleteRemark).mutation(({ ctx, input }) => deleteRemark(ctx.service, input)),
});
