export { CalibrationPage } from "./calibration-page.tsx";
export { NewSet } from "./new-set.tsx";
export { SetPage } from "./set-page.tsx";
