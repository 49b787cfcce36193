/** Run in every page before anything else: keeps what live regions say, as a screen reader would say it. */
export function installHearing() {
  const heard = [];
  window.__heard = heard;
  const live = "[role=status],[role=alert],[role=log],[aria-live=polite],[aria-live=assertive],output";
  const note = (region) => {
    // Piece by piece: what stands in neighbouring elements is said with a pause between.
    const pieces = [];
    const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { nodeValue, parentElement } = walker.currentNode;
      if (nodeValue?.trim() && !parentElement?.closest("[aria-hidden=true],button,a")) pieces.push(nodeValue.trim());
    }
    const text = pieces.join(" ").replace(/\s+/g, " ");
    if (text && heard.at(-1) !== text) heard.push(text);
  };
  const watch = () =>
    new MutationObserver((changes) => {
      const regions = new Set();
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest(live);
        if (region) regions.add(region);
      }
      regions.forEach(note);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  watch();
}
