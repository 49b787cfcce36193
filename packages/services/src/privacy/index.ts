export { erasePerson } from "./erase-person.ts";
export { exportPerson } from "./export-person.ts";
export { fetchExport } from "./fetch-export.ts";
export { findReceipt } from "./find-receipt.ts";
export { listExports } from "./list-exports.ts";
export { requestErasure } from "./request-erasure.ts";
export { requestExport } from "./request-export.ts";
