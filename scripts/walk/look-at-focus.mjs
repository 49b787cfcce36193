/**
 * What is run in the page at each stop, as text, since a page may not load it: `__walk.look()` tells about the element
 * that has the focus now and whether the one before it looked different while it had it.
 */
export function installLook() {
  const walk = { before: null, reached: new Set() };
  const solid = (width, style, colour) =>
    style !== "none" && Number.parseFloat(width) > 0 && !/, 0\)$|transparent/.test(colour) ? `${width} ${colour}` : "";
  const paint = (style) =>
    [
      solid(style.outlineWidth, style.outlineStyle, style.outlineColor),
      style.boxShadow,
      style.backgroundColor,
      style.borderTopColor,
      style.borderBottomColor,
      style.textDecorationLine,
    ].join("|");
  const fills = (element) => paint(getComputedStyle(element));
  /** A ring may be drawn on what wraps the field, on its label, or on a neighbour that stands for it. */
  const bearers = (element) =>
    [
      element,
      ...(element.labels ?? []),
      element.parentElement,
      element.parentElement?.parentElement,
      element.nextElementSibling,
    ]
      .concat(element.closest(".cm-editor") ?? [])
      .filter(Boolean);
  const lookOf = (element) =>
    bearers(element)
      .flatMap((one) => [fills(one), paint(getComputedStyle(one, "::before")), paint(getComputedStyle(one, "::after"))])
      .join("\n");
  const shown = (element) => {
    const own = element.getBoundingClientRect();
    if (own.width > 2 && own.height > 2) return element;
    return element.labels?.[0] ?? element.parentElement ?? element;
  };
  const isOf = (hit, element) =>
    hit !== null &&
    (element.contains(hit) ||
      (hit.contains(element) && hit.getBoundingClientRect().height < 120) ||
      [...(element.labels ?? [])].some((label) => label.contains(hit)));
  /** How many of five points of the element are really it: 0 is hidden behind something, or out of the window. */
  const pointsSeen = (element) => {
    const [box] = element.getClientRects();
    if (!box) return 0;
    const inset = (length) => Math.min(3, length / 2);
    const xs = [box.left + inset(box.width), box.right - inset(box.width)];
    const ys = [box.top + inset(box.height), box.bottom - inset(box.height)];
    const points = [[box.left + box.width / 2, box.top + box.height / 2], ...xs.flatMap((x) => ys.map((y) => [x, y]))];
    const inWindow = points.map(([x, y]) => [Math.min(Math.max(x, box.left, 0), innerWidth - 1), y]);
    return inWindow.filter(([x, y]) => y >= 0 && y < innerHeight && isOf(document.elementFromPoint(x, y), element))
      .length;
  };
  /** What lies at the middle of a box, or that it is out of the window. */
  const underAt = ({ left, top, width, height }) => {
    const [x, y] = [left + width / 2, top + height / 2];
    const hit = document.elementFromPoint(Math.min(Math.max(x, 0), innerWidth - 1), y);
    return hit
      ? `${describe(hit)} of ${describe(hit.closest("[class]") ?? hit)}`
      : `nothing, at ${Math.round(y)} of ${innerHeight}`;
  };
  const isInText = (element) => {
    if (getComputedStyle(element).display !== "inline") return false;
    const rest = (element.parentElement?.textContent ?? "").replace(element.textContent ?? "", "").trim();
    return rest.length > 0;
  };
  function describe(element) {
    const id = element.id && !/[«:_]/.test(element.id) ? `#${element.id}` : "";
    const classes = [...element.classList].slice(0, 2).map((name) => `.${name}`);
    return `${element.tagName.toLowerCase()}${id || classes.join("")}`;
  }
  /** 2.5.8: the circle of 24 px around a smaller target may touch no other one, and no circle of another smaller one. */
  const crowdedBy = (element, box) => {
    const isSmall = ({ width, height }) => width < 23.5 || height < 23.5;
    if (!isSmall(box)) return null;
    const middle = ({ left, top, width, height }) => [left + width / 2, top + height / 2];
    const [x, y] = middle(box);
    const others = [
      ...document.querySelectorAll("a[href],button,input,select,textarea,summary,[role=button],[role=radio]"),
    ];
    const found = others.find((other) => {
      if (other === element || other.contains(element) || element.contains(other)) return false;
      if (!other.checkVisibility({ visibilityProperty: true })) return false;
      const theirs = shown(other).getBoundingClientRect();
      if (theirs.width < 2 || [...(other.labels ?? [])].some((label) => label.contains(element))) return false;
      const dx = Math.max(theirs.left - x, 0, x - theirs.right);
      const dy = Math.max(theirs.top - y, 0, y - theirs.bottom);
      const [ox, oy] = middle(theirs);
      return Math.hypot(dx, dy) < 11.5 || (isSmall(theirs) && Math.hypot(ox - x, oy - y) < 23.5);
    });
    return found ? describe(found) : null;
  };
  const isFixed = (element) => {
    for (let one = element; one; one = one.parentElement) {
      if (/fixed|sticky/.test(getComputedStyle(one).position)) return true;
    }
    return false;
  };
  const active = () => document.activeElement;

  walk.look = () => {
    const { before } = walk;
    const previousChanged = before?.element.isConnected ? lookOf(before.element) !== before.look : null;
    const element = active();
    if (!element || element === document.body || element === document.documentElement) {
      walk.before = null;
      return { previousChanged, isOutside: true };
    }
    // A date has stops of its own inside: the focus stays where it is.
    if (element === before?.element) return { previousChanged: null, isOutside: false, isInner: true };
    const again = walk.reached.has(element);
    walk.reached.add(element);
    walk.before = { element, look: lookOf(element) };
    const target = shown(element);
    const box = target.getBoundingClientRect();
    return {
      previousChanged,
      isOutside: false,
      again,
      at: describe(element),
      box: {
        left: Math.round(box.left + scrollX),
        top: Math.round(box.top + scrollY),
        width: box.width,
        height: box.height,
      },
      pointsSeen: pointsSeen(target),
      under: underAt(box),
      /** Where text is written, the caret shows where one is. */
      hasCaret: element.isContentEditable && getComputedStyle(element).caretColor !== "rgba(0, 0, 0, 0)",
      crowdedBy: crowdedBy(element, box),
      isInText: isInText(element),
      isFixed: isFixed(element),
      isNative: element.matches(
        "input[type=checkbox], input[type=radio], input[type=range], input[type=date], input[type=file]",
      ),
      href: element.getAttribute("href"),
      popup: element.getAttribute("aria-haspopup"),
    };
  };

  /** What a keyboard should reach and did not: shown, working, and neither one of a group that arrows move in. */
  walk.unreached = () => {
    const groups =
      "[role=tablist],[role=menu],[role=listbox],[role=grid],[role=radiogroup],[role=toolbar],[role=tree],table";
    const wanted =
      "a[href],button,input,select,textarea,summary,[tabindex],[contenteditable=true],[role=button],[role=link]";
    return [...document.querySelectorAll(wanted)]
      .filter((element) => !walk.reached.has(element))
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter(
        (element) => !element.closest("[inert],[aria-hidden=true]") && !element.matches(":disabled,[type=hidden]"),
      )
      .filter((element) => {
        if (element.tabIndex < 0)
          return element.matches("a,button,[role=button],[role=link]") && !element.closest(groups);
        if (element.matches("input[type=radio]")) return ![...walk.reached].some((one) => one.name === element.name);
        return true;
      })
      .map(
        (element) =>
          `${describe(element)} “${(element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 40)}”`,
      );
  };

  walk.page = () => ({
    title: document.title,
    lang: document.documentElement.lang,
    over: document.documentElement.scrollWidth - innerWidth,
    live: [...document.querySelectorAll("[aria-live],[role=status],[role=alert],[role=log],output")].map((element) =>
      `${element.getAttribute("role") ?? "live"} ${element.getAttribute("aria-live") ?? ""}`.trim(),
    ),
  });
  window.__walk = walk;
}
