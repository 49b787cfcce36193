"use client";

import {
  cloneElement,
  type ReactElement,
  type Ref,
  type SyntheticEvent,
  useCallback,
  useEffect,
  useRef,
  useSyncExternalStore,
} from "react";
import { attachRef } from "./attach-ref.ts";
import { copiesOf, type TriggerLink, type TriggerProps } from "./trigger-link.ts";

export type DeferredTriggerProps = {
  link: TriggerLink;
  children: ReactElement<TriggerProps>;
  /** What it opens; a tooltip is not told to those who cannot see it. */
  opens: "dialog" | "menu" | "tooltip";
  /** Called as soon as somebody seems to want the popup: pointed at, focused, pressed. */
  onWanted: () => void;
};

/** A popup's trigger before the popup's code is there, and the same element afterwards. */
export function DeferredTrigger({ link, children, opens, onWanted }: DeferredTriggerProps) {
  const adopted = useSyncExternalStore(link.listen, link.read, () => null);
  const isAgain = useRef(false);
  const hasAdopted = adopted !== null;
  useEffect(() => {
    if (!(hasAdopted && link.asked)) return;
    // In a turn of its own: the library listens once its own effects have run.
    const timer = setTimeout(() => {
      isAgain.current = true;
      if (link.asked) for (const event of copiesOf(link.asked)) link.element?.dispatchEvent(event);
      isAgain.current = false;
      link.asked = null;
    });
    return () => clearTimeout(timer);
  }, [hasAdopted, link]);
  const ask = ({ nativeEvent }: SyntheticEvent) => {
    link.asked = nativeEvent;
    onWanted();
  };
  const forget = () => {
    link.asked = null;
  };
  const carried: TriggerProps = adopted ?? {
    ...(opens !== "tooltip" && { "aria-haspopup": opens, "aria-expanded": false }),
    ...listeners[opens]({ ask, forget, want: onWanted }),
  };
  const own = children.props.ref as Ref<Element> | undefined;
  const ref = useCallback(
    (node: Element | null) => {
      link.element = node;
      return attachRef(own, node);
    },
    [link, own],
  );
  return cloneElement(children, { ...merged(children.props, carried, isAgain), ref });
}

type Ways = { ask: (event: SyntheticEvent) => void; forget: () => void; want: () => void };

/** What a trigger listens to until the library does: whatever makes the library open. */
const listeners = {
  dialog: ({ ask, want }: Ways) => ({ onClick: ask, onPointerEnter: want, onFocus: want }),
  menu: ({ ask, want }: Ways) => ({
    onClick: ask,
    onKeyDown: (event: SyntheticEvent<Element, KeyboardEvent>) => {
      if (event.nativeEvent.key !== "ArrowDown" && event.nativeEvent.key !== "ArrowUp") return;
      event.preventDefault();
      ask(event);
    },
    onPointerEnter: want,
    onFocus: want,
  }),
  tooltip: ({ ask, forget }: Ways) => ({ onMouseMove: ask, onMouseLeave: forget, onFocus: ask, onBlur: forget }),
};

/** The trigger's own props with the library's: handlers run both, its own first; classes and styles add up. */
function merged(own: TriggerProps, carried: TriggerProps, isAgain: { current: boolean }): TriggerProps {
  const both: TriggerProps = { ...carried, ...own };
  for (const [name, value] of Object.entries(carried)) {
    const mine = own[name];
    if (typeof value === "function" && typeof mine === "function") {
      both[name] = (...args: unknown[]) => {
        if (!isAgain.current) mine(...args);
        value(...args);
      };
    } else if (name === "className" && mine) both[name] = `${value} ${mine}`;
    else if (name === "style" && mine) both[name] = { ...(value as object), ...(mine as object) };
  }
  return both;
}
