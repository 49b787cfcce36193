import { DashboardScope, ReadEvidence, ReadPeriod, ReadScores } from "@starboard/domain/dashboard";
import { SavedViewRef, SaveView } from "@starboard/domain/saved-view";
import {
  getReviewFigures,
  getRuleHealth,
  getScores,
  getWayToReady,
  listDashboardScopes,
  listEvidence,
} from "@starboard/services/dashboard";
import { deleteView, listViews, saveView } from "@starboard/services/saved-view";
import { member, router } from "./procedures.ts";

export const dashboardRouter = router({
  scopes: member.query(({ ctx }) => listDashboardScopes(ctx.service, {})),
  scores: member.input(ReadScores).query(({ ctx, input }) => getScores(ctx.service, input)),
  wayToReady: member.input(DashboardScope).query(({ ctx, input }) => getWayToReady(ctx.service, input)),
  reviews: member.input(ReadPeriod).query(({ ctx, input }) => getReviewFigures(ctx.service, input)),
  rules: member.input(DashboardScope).query(({ ctx, input }) => getRuleHealth(ctx.service, input)),
  evidence: member.input(ReadEvidence).query(({ ctx, input }) => listEvidence(ctx.service, input)),
  views: member.query(({ ctx }) => listViews(ctx.service, {})),
  saveView: member.input(SaveView).mutation(({ ctx, input }) => saveView(ctx.service, input)),
  deleteView: member.input(SavedViewRef).mutation(({ ctx, input }) => deleteView(ctx.service, input)),
});
