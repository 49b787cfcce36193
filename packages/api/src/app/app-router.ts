import { accountRouter } from "./account-router.ts";
import { assignmentRouter } from "./assignment-router.ts";
import { auditRouter } from "./audit-router.ts";
import { batchRouter } from "./batch-router.ts";
import { calibrationRouter } from "./calibration-router.ts";
import { commentRouter } from "./comment-router.ts";
import { dashboardRouter } from "./dashboard-router.ts";
import { findingRouter } from "./finding-router.ts";
import { interviewRouter } from "./interview-router.ts";
import { liveRouter } from "./live-router.ts";
import { mailRouter } from "./mail-router.ts";
import { memberRouter } from "./member-router.ts";
import { notificationRouter } from "./notification-router.ts";
import { operationsRouter } from "./operations-router.ts";
import { organisationRouter } from "./organisation-router.ts";
import { overrulingRouter } from "./overruling-router.ts";
import { practiceRouter } from "./practice-router.ts";
import { privacyRouter } from "./privacy-router.ts";
import { createCallerFactory, router } from "./procedures.ts";
import { questionRouter } from "./question-router.ts";
import { remarkRouter } from "./remark-router.ts";
import { reviewRouter } from "./review-router.ts";
import { roundRouter } from "./round-router.ts";
import { rulesRouter } from "./rules-router.ts";
import { shareRouter } from "./share-router.ts";
import { storyRouter } from "./story-router.ts";
import { suggestionRouter } from "./suggestion-router.ts";
import { teamRouter } from "./team-router.ts";

/** Everything a person may ask for; mounted over HTTP by the web app. */
export const appRouter = router({
  account: accountRouter,
  assignment: assignmentRouter,
  audit: auditRouter,
  batch: batchRouter,
  calibration: calibrationRouter,
  comment: commentRouter,
  dashboard: dashboardRouter,
  interview: interviewRouter,
  finding: findingRouter,
  live: liveRouter,
  mail: mailRouter,
  member: memberRouter,
  notification: notificationRouter,
  operations: operationsRouter,
  organisation: organisationRouter,
  overruling: overrulingRouter,
  practice: practiceRouter,
  privacy: privacyRouter,
  question: questionRouter,
  remark: remarkRouter,
  review: reviewRouter,
  share: shareRouter,
  round: roundRouter,
  rules: rulesRouter,
  story: storyRouter,
  suggestion: suggestionRouter,
  team: teamRouter,
});
export type AppRouter = typeof appRouter;

export const createAppCaller = createCallerFactory(appRouter);
export type { AppContext } from "./context.ts";
