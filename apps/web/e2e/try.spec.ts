import { demoPerson, expect, expectNoViolations, HARBOUR, signInAs, test } from "./fixtures.ts";

const WORDS = "Our bakery threw away a fifth of its bread every evening, and I counted it shelf by shelf.";
const TASK = "The owner asked me to halve it. I had until spring, and nobody to help me but the baker.";
const kept = /^Kept on this device \d\d:\d\d$/;

test("without an account nothing leaves the browser, the page opens offline, and the text goes along", async ({
  page,
  context,
}) => {
  await page.goto("/signin");
  await page.getByRole("link", { name: "write a story here without one" }).click();
  await page.waitForURL("/try");
  await expect(page.getByText("The page opens again without a connection.")).toBeVisible({ timeout: 20_000 });

  const sent: string[] = [];
  const opened: string[] = [];
  context.on("request", (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ""}`));
  page.on("websocket", (socket) => opened.push(socket.url()));
  const title = `Bread left over ${Date.now().toString(36)}`;
  await page.getByRole("textbox", { name: "Title" }).fill(title);
  await page.getByRole("radio", { name: "Accomplishment" }).check();
  await page.getByRole("textbox", { name: "Action", exact: true }).click();
  await page.keyboard.insertText(WORDS);
  await expect(page.getByRole("region", { name: "Score as you type" })).toContainText("not judged yet");
  await expect(page.getByRole("region", { name: "Notes" }).getByRole("button").first()).toBeVisible();
  await expect(page.getByRole("main").getByText(kept)).toBeVisible();
  await expectNoViolations(page, "light and dark");

  // A second tab writes another section: both find the words of both.
  const other = await context.newPage();
  await other.goto("/try");
  await other.getByRole("textbox", { name: "Result", exact: true }).click();
  await other.keyboard.insertText("By March it was 31 loaves a week.");
  await expect(page.getByRole("textbox", { name: "Result", exact: true })).toHaveText(/31 loaves/);
  await other.close();

  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue(title);
  await expect(page.getByRole("textbox", { name: "Action", exact: true })).toHaveText(WORDS);
  await page.getByRole("textbox", { name: "Task", exact: true }).click();
  await page.keyboard.insertText(TASK);
  await expect(page.getByText("not written")).toHaveCount(3);
  await expect(page.getByRole("main").getByText(kept)).toBeVisible();
  // The rules run beside the page, and open without a connection, too: the newest words are among what they judged.
  await expect(page.getByRole("region", { name: "Score as you type" })).toContainText("of 100");
  expect(page.workers()).toHaveLength(1);
  await context.setOffline(false);

  // Every request since the page had loaded: files and pages, and in none of them a word.
  expect(opened).toEqual([]);
  expect(sent.length).toBeGreaterThan(0);
  for (const request of sent) {
    expect(request).toMatch(/^GET /);
    expect(decodeURIComponent(request)).not.toMatch(/bakery|loaves|bread|halve|shelf/i);
  }

  await page.setViewportSize({ width: 360, height: 780 });
  await expectNoViolations(page, "narrow");
  await signInAs(page, demoPerson("candidate", HARBOUR).email, "/try/take");
  await page.waitForURL(/\/o\/[\w-]+\/stories$/);
  await expectNoViolations(page, "narrow");
  await page.getByRole("button", { name: "Take your draft along" }).click();
  await page.waitForURL(/\/stories\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Task", exact: true })).toHaveText(TASK);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("try")))).toEqual([]);
});
