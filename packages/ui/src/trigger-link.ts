export type TriggerProps = Record<string, unknown>;

/**
 * Between a trigger that stands on the page and the popup whose code came later: the popup's library hands over what the
 * trigger has to carry, so that the element itself, and the focus on it, stays.
 */
export class TriggerLink {
  /** The trigger on the page. */
  element: Element | null = null;
  /** The press, key or move that came before the code did. */
  asked: Event | null = null;
  #props: TriggerProps | null = null;
  #listeners = new Set<() => void>();

  /** What the library wants the trigger to carry; null until its code is there. */
  read = () => this.#props;

  adopt = (props: TriggerProps) => {
    this.#props = props;
    for (const listen of this.#listeners) listen();
  };

  listen = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
}

/** The same event again, for handlers that were not there the first time; before a move, that the pointer came. */
export function copiesOf(event: Event): Event[] {
  const copy = new (event.constructor as typeof Event)(event.type, event);
  return event.type === "mousemove" ? [new MouseEvent("mouseenter"), copy] : [copy];
}
