import { inside, type MatrixRow } from "../outcomes.ts";
import type { SceneIds } from "../scene.ts";

/** Of the scene's remarks each is the reviewer's. */
const ownersOnly = inside("NOT_FOUND", { reviewer: "ok" });
const onRemark = ({ remarkId }: SceneIds) => ({ remarkId });

export const REMARK_ROWS: Record<string, MatrixRow> = {
  "remark.list": { outcomes: inside("ok") },
  "remark.rules": { outcomes: inside("ok") },
  "remark.add": { input: () => ({ body: "And then, {name}?" }), outcomes: inside("ok") },
  "remark.edit": { input: (ids) => ({ ...onRemark(ids), body: "So?", ruleIds: [] }), outcomes: ownersOnly },
  "remark.delete": { input: (ids) => ({ ...onRemark(ids), deleted: true }), outcomes: ownersOnly },
};
