import { PASSWORD } from "@starboard/testing/password";
import { everyone, inside, type MatrixRow, signedIn } from "../outcomes.ts";
import { operation, TOKEN } from "./row-parts.ts";

export const ACCOUNT_ROWS: Record<string, MatrixRow> = {
  "account.me": { outcomes: signedIn("ok") },
  "account.here": { outcomes: inside("ok") },
  "account.updateProfile": { input: () => ({ name: "X", timeZone: "UTC" }), outcomes: signedIn("ok") },
  "account.changePassword": {
    input: () => ({ current: "wrong", next: "long-enough-1" }),
    outcomes: signedIn("BAD_REQUEST"),
  },
  "account.sessions": { outcomes: signedIn("ok") },
  "account.endSession": {
    input: () => ({ sessionId: operation, password: PASSWORD }),
    outcomes: signedIn("NOT_FOUND"),
  },
  "account.endOtherSessions": { input: () => ({ password: PASSWORD }), outcomes: signedIn("ok") },
  "account.secondFactor": { outcomes: signedIn("ok") },
  "account.startSecondFactor": { input: () => ({ password: PASSWORD }), outcomes: signedIn("ok") },
  "account.confirmSecondFactor": { input: () => ({ code: "000000" }), outcomes: signedIn("CONFLICT") },
  "account.renewRecoveryCodes": {
    input: () => ({ password: PASSWORD, code: "000000" }),
    outcomes: signedIn("BAD_REQUEST"),
  },
  "account.turnOffSecondFactor": {
    input: () => ({ password: PASSWORD, code: "000000" }),
    outcomes: signedIn("BAD_REQUEST"),
  },
  "account.tokens": { outcomes: signedIn("ok") },
  "account.createToken": { input: () => ({ name: "X", scope: "read", days: 30 }), outcomes: signedIn("ok") },
  "account.revokeToken": { input: () => ({ tokenId: operation }), outcomes: signedIn("NOT_FOUND") },
  "account.requestAddressChange": {
    input: () => ({ email: "new@starboard.test", password: "wrong" }),
    outcomes: signedIn("BAD_REQUEST"),
  },
  "account.confirmAddress": { input: () => ({ token: TOKEN }), outcomes: everyone("NOT_FOUND") },
  "account.requestSignInLink": { input: () => ({ email: "nobody@starboard.test" }), outcomes: everyone("ok") },
  "account.signOut": { outcomes: signedIn("ok") },
  "account.requestPasswordReset": { input: () => ({ email: "nobody@starboard.test" }), outcomes: everyone("ok") },
  "account.resetPassword": {
    input: () => ({ token: TOKEN, password: "long-enough-1" }),
    outcomes: everyone("NOT_FOUND"),
  },
  "account.setUp": {
    input: () => ({
      token: TOKEN,
      name: "X",
      email: "x@y.test",
      password: "long-enough-1",
      organisation: "X",
      timeZone: "UTC",
    }),
    outcomes: everyone("NOT_FOUND"),
  },
  "account.registration": { input: () => ({ slug: "here" }), outcomes: everyone("NOT_FOUND") },
  "account.requestRegistration": {
    input: () => ({ slug: "here", email: "z@starboard.test" }),
    outcomes: everyone("NOT_FOUND"),
  },
  "account.invite": { input: () => ({ token: TOKEN }), outcomes: everyone("NOT_FOUND") },
  "account.acceptInvite": { input: () => ({ token: TOKEN }), outcomes: everyone("NOT_FOUND") },
  "account.isSetUp": { outcomes: everyone("ok") },
  "account.demoPeople": { outcomes: everyone("NOT_FOUND") },
};
