import {
  ChangePassword,
  EndOtherSessions,
  EndSession,
  MailedToken,
  RequestAddressChange,
  RequestPasswordReset,
  RequestSignInLink,
  ResetPassword,
  SetUp,
  UpdateProfile,
} from "@starboard/domain/account";
import { CreateToken, RevokeToken } from "@starboard/domain/api-token";
import { notFound } from "@starboard/domain/errors";
import { AcceptInvite, FindRegistration, InviteToken, RequestRegistration } from "@starboard/domain/organisation";
import { BothFactors, ConfirmSecondFactor, StartSecondFactor } from "@starboard/domain/second-factor";
import {
  acceptInvite,
  changePassword,
  confirmAddress,
  countPeople,
  createToken,
  endOtherSessions,
  endSession,
  findRegistration,
  getInvite,
  listDemoPeople,
  listSessions,
  listTokens,
  requestAddressChange,
  requestPasswordReset,
  requestRegistration,
  requestSignInLink,
  resetPassword,
  revokeToken,
  setUp,
  signOut,
  updateProfile,
} from "@starboard/services/identity";
import {
  confirmSecondFactor,
  getSecondFactor,
  renewRecoveryCodes,
  startSecondFactor,
  turnOffSecondFactor,
} from "@starboard/services/second-factor";
import { mailing, mailingSelf, member, open, registering, router, signedIn } from "./procedures.ts";

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
  endOtherSessions: signedIn
    .input(EndOtherSessions)
    .mutation(({ ctx, input }) => endOtherSessions(ctx.self, { ...input, sessionId: ctx.person.sessionId })),
  secondFactor: signedIn.query(({ ctx }) => getSecondFactor(ctx.self, {})),
  startSecondFactor: signedIn.input(StartSecondFactor).mutation(({ ctx, input }) => startSecondFactor(ctx.self, input)),
  confirmSecondFactor: signedIn
    .input(ConfirmSecondFactor)
    .mutation(({ ctx, input }) => confirmSecondFactor(ctx.self, { ...input, sessionId: ctx.person.sessionId })),
  renewRecoveryCodes: signedIn.input(BothFactors).mutation(({ ctx, input }) => renewRecoveryCodes(ctx.self, input)),
  turnOffSecondFactor: signedIn.input(BothFactors).mutation(({ ctx, input }) => turnOffSecondFactor(ctx.self, input)),
  tokens: signedIn.query(({ ctx }) => listTokens(ctx.self, {})),
  createToken: signedIn.input(CreateToken).mutation(({ ctx, input }) => createToken(ctx.self, input)),
  revokeToken: signedIn.input(RevokeToken).mutation(({ ctx, input }) => revokeToken(ctx.self, input)),
  requestAddressChange: mailingSelf
    .input(RequestAddressChange)
    .mutation(({ ctx, input }) => requestAddressChange(ctx.self, input)),
  confirmAddress: open
    .input(MailedToken)
    .mutation(({ ctx, input }) => confirmAddress({ runtime: ctx.runtime, userId: null }, input)),
  requestSignInLink: mailing
    .input(RequestSignInLink)
    .mutation(({ ctx, input }) => requestSignInLink({ runtime: ctx.runtime, userId: null }, input)),
  signOut: signedIn.mutation(({ ctx }) => signOut(ctx.runtime, ctx.person.sessionId)),
  requestPasswordReset: mailing
    .input(RequestPasswordReset)
    .mutation(({ ctx, input }) => requestPasswordReset({ runtime: ctx.runtime, userId: null }, input)),
  resetPassword: open
    .input(ResetPassword)
    .mutation(({ ctx, input }) => resetPassword({ runtime: ctx.runtime, userId: null }, input)),
  setUp: open.input(SetUp).mutation(({ ctx, input }) => setUp({ runtime: ctx.runtime, userId: null }, input)),
  registration: open.input(FindRegistration).query(({ ctx, input }) => findRegistration(ctx.runtime, input)),
  requestRegistration: registering
    .input(RequestRegistration)
    .mutation(({ ctx, input }) => requestRegistration({ runtime: ctx.runtime, userId: null }, input)),
  invite: open.input(InviteToken).query(({ ctx, input }) => getInvite(ctx.runtime, input)),
  acceptInvite: open.input(AcceptInvite).mutation(({ ctx, input }) => {
    const person = ctx.session?.tokenScope === null ? ctx.session.person : null;
    return acceptInvite(ctx.runtime, input, person ? { userId: person.userId } : null);
  }),
});
