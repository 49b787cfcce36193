import type { Page } from "@playwright/test";

/** Stands on the elements whose colours are to be measured; `unmarkLooks` takes it away. */
export const LOOK = "data-contrast-look";

/**
 * The looks that text has on the page and that `known` does not hold: its colour, size and weight over the grounds behind
 * it, from which its contrast follows. Of each three elements are marked. axe measures every one of a table's five hundred
 * cells, and each page's bar anew, which was most of what it did.
 */
export function markLooks(page: Page, known: readonly string[]): Promise<string[]> {
  return page.evaluate(
    ({ mark, seen }) => {
      const grounds = new Map<Element | null, string>([[null, ""]]);
      /** What lies behind an element's text, from the inside out to the first ground that hides the rest. */
      const groundOf = (element: Element | null): string => {
        const read = grounds.get(element);
        if (read !== undefined || element === null) return read ?? "";
        const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
        const own = `${backgroundColor} ${backgroundImage} ${opacity}`;
        const isOpaque = opacity === "1" && backgroundImage === "none" && /^rgb\(/.test(backgroundColor);
        const ground = isOpaque ? own : `${own} / ${groundOf(element.parentElement)}`;
        grounds.set(element, ground);
        return ground;
      };
      const isShown = (element: Element) => {
        const { width, height } = element.getBoundingClientRect();
        return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
      };
      const hasText = (element: Element) =>
        element.matches("input, select, textarea") ||
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
      const looks = new Map<string, Element[]>();
      for (const element of document.body.querySelectorAll("*")) {
        if (!hasText(element) || !isShown(element)) continue;
        const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
        // What cannot be used need not have the contrast.
        const isOff = element.closest(":disabled, [aria-disabled=true]") !== null;
        const look = [color, fontSize, fontWeight, textShadow, isOff, groundOf(element)].join(" | ");
        const alike = looks.get(look) ?? [];
        looks.set(look, alike.length < 3 ? [...alike, element] : [...alike.slice(0, 2), element]);
      }
      const fresh = [...looks].filter(([look]) => !seen.includes(look));
      for (const [, elements] of fresh) for (const element of elements) element.setAttribute(mark, "");
      return fresh.map(([look]) => look);
    },
    { mark: LOOK, seen: known },
  );
}

export async function unmarkLooks(page: Page): Promise<void> {
  await page.evaluate((mark) => {
    for (const element of document.querySelectorAll(`[${mark}]`)) element.removeAttribute(mark);
  }, LOOK);
}
