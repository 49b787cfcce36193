import { showToast } from "@starboard/ui/toast";

export const linkOf = (token: string): string => `${location.origin}/shared/${token}`;

/** Puts a link on the clipboard; where the browser refuses, the toast holds it to be copied by hand. */
export async function copyLink(token: string): Promise<void> {
  const link = linkOf(token);
  try {
    await navigator.clipboard.writeText(link);
    showToast({ title: "The link is on the clipboard.", tone: "done" });
  } catch {
    showToast({ title: "Copy this link:", text: link, timeoutMs: 0 });
  }
}
