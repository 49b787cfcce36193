import { SetRegistration } from "@starboard/domain/organisation";
import { z } from "zod";

/** The form's “nobody” is an empty value. */
const Choice = z.object({ teamId: z.string() }).transform(({ teamId }) => ({ teamId: teamId || null }));
export const RegistrationInput = Choice.pipe(SetRegistration);
