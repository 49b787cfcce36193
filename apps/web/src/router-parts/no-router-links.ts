/** What the router keeps of its own links. Pages have none: theirs ask it themselves (`shell/pointed-link.tsx`). */
export const pingVisibleLinks = (): void => undefined;
export const setLinkForCurrentNavigation = (): void => undefined;
export const getLinkForCurrentNavigation = (): null => null;
