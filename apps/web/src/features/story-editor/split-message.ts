/** A finding's message as a claim and what to do about it: "No trade-off is told: say …" becomes two sentences. */
export function splitMessage(message: string): { claim: string; rest: string } {
  const found = /^(.{8,90}?)(?::\s+|(?<=[.?!])\s+)(.+)$/s.exec(message);
  const [, claim, rest] = found ?? [];
  if (!(claim && rest)) return { claim: message, rest: "" };
  return {
    claim: /[.?!]$/.test(claim) ? claim : `${claim}.`,
    rest: rest.charAt(0).toLocaleUpperCase("en-GB") + rest.slice(1),
  };
}
