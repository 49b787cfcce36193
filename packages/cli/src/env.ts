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
