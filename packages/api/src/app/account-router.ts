import {
  ChangePassword,
  EndSession,
  RequestPasswordReset,
  ResetPassword,
  SetUp,
  UpdateProfile,
} from "@starboard/domain/account";
import { notFound } from "@starboard/domain/errors";
import { AcceptInvite, InviteToken } from "@starboard/domain/organisation";
import {
  acceptInvite,
  changePassword,
  countPeople,
  endOtherSessions,
  endSession,
  getInvite,
  listDemoPeople,
  listSessions,
  requestPasswordReset,
  resetPassword,
  setUp,
  signOut,
  updateProfile,
} from "@starboard/services/identity";
import { member, open, router, signedIn } from "./procedures.ts";

export const accountRouter = router({
  /** Whether anybody is there; an installation without people waits for its set-up. */
  isSetUp: open.query(async ({ ctx }) => (await countPeople(ctx.runtime)) > 0),
  /** Whom one may enter as with one click. Elsewhere than on the embedded installation this door does not exist. */
  demoPeople: open.query(({ ctx }) => {
    if (!ctx.isEmbedded) throw notFound("page");
    return listDemoPeople(ctx.runtime);
  }),
  me: signedIn.query(({ ctx }) => {
    const { userId, name, email, timeZone, organisations } = ctx.person;
    return { userId, name, email, timeZone, organisations };
  }),
  /** The caller inside the organisation of the request: what `can` needs on the screen, and what the frame shows. */
  here: member.query(({ ctx }) => {
    const { name, email, timeZone, organisations } = ctx.person;
    const here = organisations.find((organisation) => organisation.id === ctx.actor.orgId);
    return {
      actor: ctx.actor,
      name,
      email,
      timeZone,
      organisations,
      organisation: here ?? null,
      isEmbedded: ctx.isEmbedded,
    };
  }),
  updateProfile: signedIn.input(UpdateProfile).mutation(({ ctx, input }) => updateProfile(ctx.self, input)),
  changePassword: signedIn
    .input(ChangePassword)
    .mutation(({ ctx, input }) => changePassword(ctx.self, { ...input, sessionId: ctx.person.sessionId })),
  sessions: signedIn.query(({ ctx }) => listSessions(ctx.self, { sessionId: ctx.person.sessionId })),
  endSession: signedIn.input(EndSession).mutation(({ ctx, input }) => endSession(ctx.self, input)),
  endOtherSessions: signedIn.mutation(({ ctx }) => endOtherSessions(ctx.self, { sessionId: ctx.person.sessionId })),
  signOut: signedIn.mutation(({ ctx }) => signOut(ctx.runtime, ctx.person.sessionId)),
  requestPasswordReset: open
    .input(RequestPasswordReset)
    .mutation(({ ctx, input }) => requestPasswordReset({ runtime: ctx.runtime, userId: null }, input)),
  resetPassword: open
    .input(ResetPassword)
    .mutation(({ ctx, input }) => resetPassword({ runtime: ctx.runtime, userId: null }, input)),
  setUp: open.input(SetUp).mutation(({ ctx, input }) => setUp({ runtime: ctx.runtime, userId: null }, input)),
  invite: open.input(InviteToken).query(({ ctx, input }) => getInvite(ctx.runtime, input)),
  acceptInvite: open.input(AcceptInvite).mutation(({ ctx, input }) => {
    const person = ctx.session?.person;
    return acceptInvite(ctx.runtime, input, person ? { userId: person.userId } : null);
  }),
});
