import {
  CalibrationSetRef,
  CalibrationSources,
  CreateCalibrationSet,
  RateCalibrationItem,
} from "@starboard/domain/calibration";
import {
  createCalibrationSet,
  finishCalibrationSet,
  getCalibrationSet,
  listCalibrationSets,
  listSources,
  rateCalibrationItem,
} from "@starboard/services/calibration";
import { member, router } from "./procedures.ts";

export const calibrationRouter = router({
  list: member.query(({ ctx }) => listCalibrationSets(ctx.service, {})),
  sources: member.input(CalibrationSources).query(({ ctx, input }) => listSources(ctx.service, input)),
  create: member.input(CreateCalibrationSet).mutation(({ ctx, input }) => createCalibrationSet(ctx.service, input)),
  get: member.input(CalibrationSetRef).query(({ ctx, input }) => getCalibrationSet(ctx.service, input)),
  rate: member.input(RateCalibrationItem).mutation(({ ctx, input }) => rateCalibrationItem(ctx.service, input)),
  finish: member.input(CalibrationSetRef).mutation(({ ctx, input }) => finishCalibrationSet(ctx.service, input)),
});
