import { expect, expectNoViolations, test } from "./fixtures.ts";

const pageOf = (style: string, inner: string) =>
  `<!doctype html><html lang="en"><title>Planted</title><style>${style}</style><main><h1>Planted</h1>${inner}</main></html>`;

test("what the other journeys look for is found: a field without a name, and words too pale in light or in dark", async ({
  page,
}) => {
  await page.setContent(pageOf("", '<label>Name <input></label><p style="color:#222;background:#fff">Plain</p>'));
  await expectNoViolations(page, "light and dark");
  await page.setContent(pageOf("", "<input>"));
  await expect(expectNoViolations(page)).rejects.toThrow(/label: Form elements must have labels/);
  await page.setContent(pageOf("p { color: #bbb; background: #fff }", "<p>Pale in light</p>"));
  await expect(expectNoViolations(page)).rejects.toThrow(/color-contrast/);
  const dark = "@media (prefers-color-scheme: dark) { p { color: #555; background: #000 } }";
  await page.setContent(pageOf(dark, "<p>Pale in the dark</p>"));
  await expectNoViolations(page);
  await expect(expectNoViolations(page, "light and dark")).rejects.toThrow(/color-contrast/);
});
