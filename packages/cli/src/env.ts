import { WriteStream } from "node:tty";

/** What the commands that speak with a server read from the environment; a variable that is empty is not set. */
export function readEnv() {
  const { STARBOARD_SERVER, STARBOARD_ORG, STARBOARD_TOKEN, XDG_CONFIG_HOME, APPDATA } = process.env;
  return {
    server: STARBOARD_SERVER || undefined,
    org: STARBOARD_ORG || undefined,
    token: STARBOARD_TOKEN || undefined,
    configHome: XDG_CONFIG_HOME || APPDATA || undefined,
  };
}

/** Whether an output is coloured: FORCE_COLOR goes before NO_COLOR, and a variable that is empty is not set. */
export function hasColour(isTTY: boolean): boolean {
  const { NO_COLOR, FORCE_COLOR, ...others } = process.env;
  if (FORCE_COLOR) others.FORCE_COLOR = FORCE_COLOR;
  else if (NO_COLOR) others.NO_COLOR = NO_COLOR;
  // Node knows what FORCE_COLOR=0 and TERM=dumb mean; one bit is black and white.
  return (isTTY || Boolean(FORCE_COLOR)) && WriteStream.prototype.getColorDepth(others) > 1;
}
