"use client";

import { useLayoutEffect, useRef } from "react";

export interface LiveTextProps {
  /** The same function while it is of the same. */
  subscribe: (listen: () => void) => () => void;
  /** The words as they are now; never none. */
  read: () => string;
}

/** Words that change with the keys, written past React, which goes through the whole page to draw them. */
export function LiveText({ subscribe, read }: LiveTextProps) {
  const shown = useRef<HTMLSpanElement>(null);
  const newest = useRef(read);
  newest.current = read;
  useLayoutEffect(() => {
    const write = () => {
      const words = newest.current();
      const text = shown.current?.firstChild;
      if (text && text.nodeValue !== words) text.nodeValue = words;
    };
    write();
    return subscribe(write);
  }, [subscribe]);
  return <span ref={shown}>{read()}</span>;
}
