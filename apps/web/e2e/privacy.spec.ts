import { readFileSync } from "node:fs";
import { demoPerson, expect, expectNoViolations, NORTHLIGHT, signInAs, test } from "./fixtures.ts";
import { openMail } from "./kept-mail.ts";

const owner = demoPerson("owner", NORTHLIGHT);
const PASSWORD = "a lantern on the quay";

test("somebody joins where the owner lets people in, takes their data along, and is erased", async ({
  page,
  browser,
}) => {
  const email = `joiner-${Date.now()}@elsewhere.example`;
  await page.goto("/join/northlight-academy");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nobody can join here by themselves.");
  await signInAs(page, owner.email, "/o/northlight-academy/settings");
  const joining = page.getByRole("form", { name: "Registration" });
  await joining.getByLabel("Who may join by themselves").selectOption({ index: 1 });
  await joining.getByRole("button", { name: "Save" }).click();
  await expect(joining.getByText("Saved.")).toBeVisible();
  const address = (await joining.locator("code").textContent()) ?? "";

  const context = await browser.newContext();
  const guest = await context.newPage();
  await guest.goto(new URL(address).pathname);
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("Join Northlight Academy");
  await expectNoViolations(guest);
  await guest.getByLabel("E-mail").fill(email);
  await guest.getByRole("button", { name: "Mail me the link" }).click();
  await expect(guest.getByRole("link", { name: "Open the kept mails" })).toBeVisible();
  await guest.goto(await openMail(guest, email, /Northlight Academy/));
  await expect(guest.getByText("You asked to join as a candidate.")).toBeVisible();
  await guest.getByLabel("Your name").fill("Jo Heron");
  await guest.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await guest.getByRole("button", { name: "Join Northlight Academy" }).click();
  await expect(guest).toHaveURL(/\/o\/northlight-academy\/stories$/);

  await guest.goto("/o/northlight-academy/settings#data");
  const data = guest.getByRole("region", { name: "Your data" });
  await data.getByRole("button", { name: "Put my data together" }).click();
  const saving = guest.waitForEvent("download");
  await data.getByRole("button", { name: "Save the file" }).click();
  expect(readFileSync(await (await saving).path(), "utf8")).toContain(email);

  await guest.getByRole("button", { name: "Erase me…" }).click();
  const erasure = guest.getByRole("form", { name: "Erase me" });
  await erasure.getByLabel("Your password", { exact: true }).fill("not the password");
  await erasure.getByRole("button", { name: "Erase me for ever" }).click();
  await expect(erasure.getByText("The present password is not right.")).toBeVisible();
  await erasure.getByLabel("Your password", { exact: true }).fill(PASSWORD);
  await erasure.getByRole("button", { name: "Erase me for ever" }).click();
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("You are erased.");
  await expect(guest.getByRole("region", { name: "What went" })).toContainText("1 account, with its name");
  await expectNoViolations(guest);
  await context.close();

  await page.goto("/o/northlight-academy/people");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("People");
  await expect(page.getByText("Jo Heron")).toHaveCount(0);
  await page.goto("/o/northlight-academy/settings#joining");
  await joining.getByLabel("Who may join by themselves").selectOption({ index: 0 });
  await joining.getByRole("button", { name: "Save" }).click();
  await expect(joining.getByText("Saved.")).toBeVisible();
});
