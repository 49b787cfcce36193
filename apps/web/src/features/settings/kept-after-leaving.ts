/** What becomes of what one leaves behind in an organisation, and for how long. */
export function keptAfterLeaving(name: string, leaverDays: number | null): string {
  const shut = "What you wrote there stays, shut to everybody,";
  if (leaverDays === null) {
    return `${shut} until you have your data erased: ${name} has set no day on which it is deleted.`;
  }
  return `${shut} for ${leaverDays} days, as ${name} has set it, and is then deleted for good.`;
}
