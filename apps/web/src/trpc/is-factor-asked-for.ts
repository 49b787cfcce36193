import { errorForScreen } from "./error-for-screen.ts";

/** Whether a call was refused because the organisation asks for a second factor that the person does not have. */
export function isFactorAskedFor(error: unknown): boolean {
  const { code, details } = errorForScreen(error);
  return code === "FORBIDDEN" && details.reason === "second-factor";
}
