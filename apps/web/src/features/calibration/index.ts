export { AgreementTable } from "./agreement-table.tsx";
export { CalibrationPage } from "./calibration-page.tsx";
export { ComposeSet } from "./compose-set.tsx";
export { SetPage } from "./set-page.tsx";
