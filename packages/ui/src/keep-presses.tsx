import type { MouseEvent } from "react";

/**
 * For the top of `<body>`: a button is drawn a while before the page's code takes it over, on a slow device for seconds,
 * and a press in between would be lost without a word. This keeps it and gives it as soon as it is taken.
 * `<body>` itself needs `notingPresses`.
 */
export function KeepPresses({ nonce }: { nonce: string | undefined }) {
  // The browser blanks a nonce once it is read, so the two renderings differ by design.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the text is the function below, as it is
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: `(${keepPresses})()` }} />;
}

/**
 * Runs in the browser from its own text: it sees nothing of this file, and what is said of it stands here, as it would be
 * sent along.
 *
 * React listens at the document and so is asked before the listener below. It takes a press over whole or, where what was
 * pressed is not its own yet, not at all, and then the press is kept, hidden from everything that comes later. A form
 * must not leave by itself; a native box is ticked at once and then given, as React sets it back to what the page came with
 * and would not know. Whether React would take a press by now is asked with one of a mouse's other buttons, which means
 * nothing here. One press is given a frame, since what the next one does may build on it. Two presses of a button are one,
 * those of a checkbox none. `kept` holds the controls in their order, each with how it shall stand where it is a box.
 * `data-kept-press` stands on the page meanwhile.
 */
function keepPresses() {
  const CONTROLS =
    "button, input[type=checkbox], input[type=radio], [role=button], [role=tab], [role=switch], [role=checkbox], [role=radio]";
  const kept = new Map<HTMLElement, boolean | null>();
  const page = document.documentElement;
  const isBox = (control: Element): control is HTMLInputElement => control instanceof HTMLInputElement;
  const isAwake = (control: HTMLElement) => {
    const probe = new MouseEvent("auxclick", { bubbles: true, cancelable: true });
    control.dispatchEvent(probe);
    return "isTaken" in probe;
  };
  const give = () => {
    for (const [control, wanted] of kept) {
      if (control.isConnected && !isAwake(control)) continue;
      kept.delete(control);
      if (isBox(control)) control.checked = !wanted;
      control.click();
      break;
    }
    if (kept.size > 0) requestAnimationFrame(give);
    else delete page.dataset.keptPress;
  };
  page.addEventListener(
    "click",
    (event) => {
      const control = event.target instanceof Element && event.target.closest<HTMLElement>(CONTROLS);
      if (!control || !event.isTrusted || "isTaken" in event) return;
      event.stopPropagation();
      if (!isBox(control)) event.preventDefault();
      if (!("keptPress" in page.dataset)) requestAnimationFrame(give);
      page.dataset.keptPress = "";
      if (isBox(control) && control.type === "checkbox" && kept.has(control)) kept.delete(control);
      else kept.set(control, isBox(control) ? control.checked : null);
    },
    true,
  );
}

const notePress = (event: MouseEvent) => void Object.assign(event.nativeEvent, { isTaken: true });

/** For `<body>`: tells the script above that React takes a press over. */
export const notingPresses = { onClickCapture: notePress, onAuxClickCapture: notePress };
