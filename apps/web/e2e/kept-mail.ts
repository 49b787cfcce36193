import { expect, type Page } from "@playwright/test";

/** Finds the newest kept mail to an address in the mailbox, opens it and returns the first link in it. */
export async function openMail(page: Page, address: string, subject: RegExp): Promise<string> {
  await page.goto("/mailbox");
  await page.getByRole("searchbox", { name: "Find by address or subject" }).fill(address);
  const mail = page.getByRole("list", { name: "Mails" }).getByRole("button", { name: subject }).first();
  await mail.click();
  await expect(page.getByRole("heading", { level: 2, name: subject })).toBeFocused();
  const link = page.getByRole("list", { name: "Links in this mail" }).getByRole("link").first();
  return (await link.getAttribute("href")) ?? "";
}
