export { addRemark } from "./add-remark.ts";
export { deleteRemark } from "./delete-remark.ts";
export { editRemark } from "./edit-remark.ts";
export { listRemarks } from "./list-remarks.ts";
export { listRuleTitles } from "./list-rule-titles.ts";
