export { createCalibrationSet } from "./create-calibration-set.ts";
export { finishCalibrationSet } from "./finish-calibration-set.ts";
export { getCalibrationSet } from "./get-calibration-set.ts";
export { listCalibrationSets } from "./list-calibration-sets.ts";
export { listSources } from "./list-sources.ts";
export { rateCalibrationItem } from "./rate-calibration-item.ts";
