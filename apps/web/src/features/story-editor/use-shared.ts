"use client";

import { useRef } from "react";
import { shareEqual } from "./share-equal.ts";

/** The value, in which whatever equals a part of the last rendering's is that very part. Plain data only. */
export function useShared<Value>(value: Value): Value {
  const last = useRef(value);
  last.current = shareEqual(last.current, value);
  return last.current;
}
